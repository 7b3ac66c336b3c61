import type { CodedReport, Speech } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import { antecedentsOf, type PartyKind, type Place, type PronounLexicon, pronounKind } from './coreference.js';
import type { PartyView } from './parties.js';

/** What the pronouns of one report stand for. */
export interface Pronouns {
  /** Heads of the phrases, several for "they" after "Armenia and Azerbaijan"; empty where nothing fits or the word is no pronoun. */
  readonly antecedents: (place: Place) => readonly Place[];
}

/** Resolves pronouns in the order of the text, each once, so that one can hand on what an earlier one stands for. */
export function pronounsOf(
  coded: CodedReport,
  views: readonly PartyView[],
  lexicon: { readonly pronouns: PronounLexicon; readonly isParty: (place: Place) => PartyKind | null },
): Pronouns {
  const found = new Map<string, readonly Place[]>();
  const earlier = (place: Place): readonly Place[] => found.get(keyOf(place)) ?? [];
  let done = 0;
  const readTo = (sentence: number): void => {
    for (; done <= sentence && done < views.length; done++) {
      const pronouns = (views[done] as PartyView).tree.tokens.flatMap((token, head) =>
        token.upos === 'PRON' ? [{ place: { sentence: done, head }, speaker: quotedSpeaker(coded.speeches, token) }] : [],
      );
      // those inside quotations last, for whoever says them stands outside and is never "they"
      for (const { place, speaker } of [...pronouns.filter((p) => p.speaker === null), ...pronouns.filter((p) => p.speaker !== null)]) {
        const barred = speaker === null ? [] : [speaker, ...earlier(speaker)];
        found.set(
          keyOf(place),
          antecedentsOf(views, place, { ...lexicon, earlier, barred: (p) => barred.some((b) => keyOf(b) === keyOf(p)) }),
        );
      }
    }
  };
  return {
    antecedents: (place) => {
      const token = (views[place.sentence] as PartyView).tree.tokens[place.head] as Token;
      if (token.upos !== 'PRON') return [];
      if (pronounKind(token.text, lexicon.pronouns) === 'speaker') {
        const speaker = quotedSpeaker(coded.speeches, token);
        if (speaker === null) return [];
        readTo(speaker.sentence);
        const behind = earlier(speaker);
        return behind.length > 0 ? behind : [speaker];
      }
      readTo(place.sentence);
      return earlier(place);
    },
  };
}

const keyOf = ({ sentence, head }: Place): string => `${sentence}:${head}`;

/** Who says "we": the speaker of the innermost quotation around the word, or nobody outside of quotations. */
function quotedSpeaker(speeches: readonly Speech[], word: Token): Place | null {
  const around = speeches
    .filter((s) => s.quotation === 'direct' || s.quotation === 'mixed')
    .map((s) => ({ speaker: s.speaker, inside: s.content.find((c) => c.start <= word.start && word.end <= c.end) }))
    .filter((s) => s.inside !== undefined && s.speaker !== null);
  const length = (s: (typeof around)[number]): number => (s.inside?.end ?? 0) - (s.inside?.start ?? 0);
  const speaker = around.sort((a, b) => length(a) - length(b))[0]?.speaker ?? null;
  return speaker === null ? null : { sentence: speaker.sentence, head: speaker.head };
}

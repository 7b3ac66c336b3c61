import type { CodedReport, Draft, Phrase, StageTelling } from '../core/draft.js';
import { type Actor, type Coded, type Event, evidence, type Token } from '../core/schema.js';
import { childrenBy } from '../core/tree.js';
import type { PartyResolver } from './party-resolver.js';

/** Gives each party the latest legal stage that the report tells of it, with the words that do. */
export function withStages(event: Event, draft: Draft, coded: CodedReport, resolver: PartyResolver): Event {
  if (coded.stages.length === 0) return event;
  const staged = (parties: readonly Coded<Actor>[], phrases: readonly Phrase[]): readonly Coded<Actor>[] =>
    parties.map((party) => {
      const phrase = phrases.find((p) => p.start === party.evidence[0]?.start && p.end === party.evidence[0]?.end);
      const told = phrase === undefined ? null : stageOf(phrase, party.value.entity, coded, resolver);
      if (told === null) return party;
      return { ...party, value: { ...party.value, stage: told.stage }, evidence: [...party.evidence, evidence(coded.report.text, told)] };
    });
  return {
    ...event,
    who: staged(event.who, draft.who),
    whom: staged(event.whom, draft.whom),
    details: { ...event.details, against: staged(event.details.against, draft.details.against) },
  };
}

/**
 * The stage told of a phrase: the latest that its own sentence tells of it; else, where it refers back ("the 19", "they"), the
 * latest told before it of the same party. Null where no words tell one.
 */
export function stageOf(phrase: Phrase, entity: string, coded: CodedReport, resolver: PartyResolver): StageTelling | null {
  const head = resolver.meant(phrase);
  const own = coded.stages.findLast((s) => s.sentence === phrase.sentence && s.head === head);
  if (own !== undefined || !refersBack(phrase, resolver)) return own ?? null;
  return (
    coded.stages.findLast(
      (s) =>
        (s.sentence < phrase.sentence || (s.sentence === phrase.sentence && s.token < phrase.head)) &&
        resolver.entityKnownAt({ sentence: s.sentence, head: s.head }) === entity,
    ) ?? null
  );
}

/** A pronoun, or a description with "the" or "these". */
function refersBack(phrase: Phrase, resolver: PartyResolver): boolean {
  if (resolver.isPronoun(phrase)) return true;
  const tree = resolver.views[phrase.sentence]?.tree;
  const token = tree?.tokens[phrase.head];
  if (tree === undefined || token === undefined || token.upos === 'PROPN') return false;
  return childrenBy(tree, phrase.head, 'det').some((d) => /Definite=Def|PronType=Dem/.test((tree.tokens[d] as Token).feats));
}

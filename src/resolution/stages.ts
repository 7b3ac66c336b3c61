import type { CodedReport, Draft, Phrase, StageTelling } from '../core/draft.js';
import { type Actor, type Coded, type Event, evidence, type Token } from '../core/schema.js';
import { childrenBy } from '../core/tree.js';
import type { PartyResolver } from './party-resolver.js';

/** Says what stage is told of the party that a phrase names as this entity; null where no words tell one. */
export type StageFinder = (phrase: Phrase, entity: string) => StageTelling | null;

/**
 * The latest stage that a phrase's own sentence tells of it; else, where it refers back ("the 19", "they"), the latest told before
 * it of the same party. To be made when all parties are resolved.
 */
export function stagesOf(coded: CodedReport, resolver: PartyResolver): StageFinder {
  const here = new Map(coded.stages.map((s) => [`${s.sentence}:${s.head}`, s]));
  const told = new Map<string, StageTelling[]>();
  for (const stage of coded.stages) {
    const entity = resolver.entityKnownAt({ sentence: stage.sentence, head: stage.head });
    if (entity !== null) told.set(entity, [...(told.get(entity) ?? []), stage]);
  }
  return (phrase, entity) => {
    const own = here.get(`${phrase.sentence}:${resolver.meant(phrase)}`);
    const earlier = told.get(entity);
    if (own !== undefined || earlier === undefined || !refersBack(phrase, resolver)) return own ?? null;
    return earlier.findLast((s) => s.sentence < phrase.sentence || (s.sentence === phrase.sentence && s.token < phrase.head)) ?? null;
  };
}

/** Gives each party the latest legal stage that the report tells of it, with the words that do. */
export function withStages(event: Event, draft: Draft, text: string, find: StageFinder): Event {
  const staged = (parties: readonly Coded<Actor>[], phrases: readonly Phrase[]): readonly Coded<Actor>[] =>
    parties.map((party) => {
      const phrase = phrases.find((p) => p.start === party.evidence[0]?.start && p.end === party.evidence[0]?.end);
      const told = phrase === undefined ? null : find(phrase, party.value.entity);
      if (told === null) return party;
      return { ...party, value: { ...party.value, stage: told.stage }, evidence: [...party.evidence, evidence(text, told)] };
    });
  return {
    ...event,
    who: staged(event.who, draft.who),
    whom: staged(event.whom, draft.whom),
    details: { ...event.details, against: staged(event.details.against, draft.details.against) },
  };
}

/** A pronoun, or a description with "the" or "these". */
function refersBack(phrase: Phrase, resolver: PartyResolver): boolean {
  if (resolver.isPronoun(phrase)) return true;
  const tree = resolver.views[phrase.sentence]?.tree;
  const token = tree?.tokens[phrase.head];
  if (tree === undefined || token === undefined || token.upos === 'PROPN') return false;
  return childrenBy(tree, phrase.head, 'det').some((d) => /Definite=Def|PronType=Dem/.test((tree.tokens[d] as Token).feats));
}

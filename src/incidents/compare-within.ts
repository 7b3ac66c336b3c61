import type { Reason, Windows } from '../core/linking.js';
import type { Telling } from '../core/telling.js';
import { compare } from './compare.js';
import type { LinkingLexicon } from './linking-lexicon.js';

/** A report tells one story: its events are weighed as those of two reports that are much alike. */
const LIKENESS = 0.4;

/** Reasons for and against two events of one report being of one happening; `a` is told first. Null where it is out of the question. */
export function compareWithin(a: Telling, b: Telling, setting: WithinSetting): readonly Reason[] | null {
  const reasons = compare(a, b, { ...setting, likeness: LIKENESS });
  if (reasons === null) return null;
  const kept = reasons.filter((reason) => counts(reason) && !(reason.what === 'words' && a.sentence === b.sentence));
  return [...kept, ...told(a, b), ...entityReasons(a, b), ...(b.distinct ? [ANOTHER] : [])];
}

/** In one report numbers that differ are mostly two speakers' counts. */
const counts = ({ what, weight }: Reason): boolean => what !== 'story' && !(what === 'numbers' && weight < 0);

export interface WithinSetting {
  readonly lexicon: LinkingLexicon;
  readonly windows: Windows;
}

const ANOTHER: Reason = { what: 'reference', says: 'told as another one', weight: -5 };
const BACK: Reason = { what: 'reference', says: 'a noun that points back to it', weight: 2.5 };
const HEADLINE: Reason = { what: 'reference', says: 'headline and lead', weight: 1.5 };
/** One sentence tells one happening by one verb, mostly. */
const ONE_SENTENCE: Reason = { what: 'reference', says: 'told in one breath', weight: -2.5 };
const NEXT: Reason = { what: 'reference', says: 'told in the next sentence', weight: 0.5 };
const STORY: Reason = { what: 'story', says: 'one report', weight: 1 };
/** Sentences that a lead reaches to, after the headline. */
const LEAD = 2;

function told(a: Telling, b: Telling): readonly Reason[] {
  if (a.sentence === b.sentence) return [STORY, ONE_SENTENCE];
  if (b.refers && b.who.entities.length + b.whom.entities.length < 2) return [STORY, BACK];
  if (a.sentence === 0 && b.sentence <= LEAD) return [STORY, HEADLINE];
  return b.sentence === a.sentence + 1 ? [STORY, NEXT] : [STORY];
}

/** What the report itself holds to be one person or body is one, whatever it is called. */
function entityReasons(a: Telling, b: Telling): readonly Reason[] {
  return (['who', 'whom'] as const)
    .filter((what) => a[what].entities.some((entity) => b[what].entities.includes(entity)))
    .map((what) => ({ what, says: 'the same one in this report', weight: 0.8 }));
}

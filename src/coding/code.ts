import { bySentence } from '../core/by-sentence.js';
import type { CodedReport, Draft, DraftCount, Speech, StageTelling } from '../core/draft.js';
import type { Annotation, Name, Predicate, Sentence, TimeExpression } from '../core/schema.js';
import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import { agentsOf } from './agents.js';
import { findSpeeches } from './attribution.js';
import { shareBackground } from './background.js';
import type { CodingLexicon } from './coder-lexicon.js';
import { type FoundCount, findCounts } from './counts.js';
import { completeDrafts } from './drafts.js';
import { shareCounts } from './event-counts.js';
import { findEvents } from './events.js';
import { joinFigures } from './figures.js';
import { findPredicates } from './predicates.js';
import { findQuotes } from './quotes.js';
import { type SentenceView, viewSentence } from './sentence-view.js';
import { findStages } from './stages.js';
import { type FoundTime, findTimes } from './time.js';

/** Stage 3: finds events, sayings and times on the parse. Parties are phrases still; stage 4 says who they are. Throws `OutOfTime`. */
export function code(annotation: Annotation, lexicon: CodingLexicon, timeUp: TimeUp = UNLIMITED): CodedReport {
  const { report, sentences } = annotation;
  const times = findTimes(sentences, report.published, lexicon.time);
  const counts = findCounts(sentences, lexicon.counts);
  const quotes = findQuotes(sentences, report.text);
  const timesIn = bySentence(times, sentences.length);
  const countsIn = bySentence(counts, sentences.length);
  const namesIn = bySentence(annotation.names, sentences.length);
  const coded = sentences.map((sentence, index) => {
    checkTime(timeUp);
    return codeSentence(
      {
        sentence,
        index,
        times: timesIn[index] ?? [],
        counts: countsIn[index] ?? [],
        names: namesIn[index] ?? [],
        quotes,
        published: report.published,
      },
      lexicon,
    );
  });
  const drafts: Draft[] = [];
  for (const { drafts: own } of coded) {
    const offset = drafts.length;
    drafts.push(...own.map((d) => ({ ...d, parent: d.parent === null ? null : d.parent + offset })));
  }
  return {
    ...annotation,
    times: times.map(plainTime),
    speeches: coded.flatMap((c) => c.speeches),
    predicates: coded.flatMap((c) => c.predicates),
    stages: coded.flatMap((c) => c.stages),
    drafts: shareBackground(
      sentences,
      joinFigures(
        drafts,
        coded.flatMap((c) => c.loose),
        lexicon.counts,
      ),
    ),
  };
}

/** One sentence with what was found in it before its events. */
interface Found {
  readonly sentence: Sentence;
  readonly index: number;
  readonly names: readonly Name[];
  readonly published: string | null;
  readonly times: readonly FoundTime[];
  readonly counts: readonly FoundCount[];
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
}

interface CodedSentence {
  readonly drafts: readonly Draft[];
  /** Figures that no event of the sentence has. */
  readonly loose: readonly DraftCount[];
  readonly speeches: readonly Speech[];
  readonly predicates: readonly Predicate[];
  readonly stages: readonly StageTelling[];
}

function codeSentence(found: Found, lexicon: CodingLexicon): CodedSentence {
  const { sentence, index, names } = found;
  const known = { agents: lexicon.agents, world: lexicon.world, names, times: new Set(found.times.flatMap((t) => t.tokens)) };
  const view: SentenceView = viewSentence(sentence, index, (tree) => agentsOf(tree, known), lexicon);
  const timeAt = (token: number): FoundTime | null => found.times.find((t) => t.tokens.includes(token)) ?? null;
  const speeches = findSpeeches({
    tree: view.tree,
    sentence: index,
    lexicon: lexicon.attribution,
    quotes: found.quotes,
    timeAt: (t) => plainOrNull(timeAt(t)),
    semanticHead: view.agents.semanticHead,
    isActor: (t) => view.agents.classesOf(t).has('actor'),
  });
  const bare = findEvents(view, lexicon);
  const numbers = shareCounts(view, bare, { counts: found.counts, speeches, lexicon: lexicon.counts });
  const drafts = completeDrafts(view, bare, { speeches, times: found.times, published: found.published, numbers }, lexicon);
  return {
    drafts,
    loose: numbers.loose,
    speeches,
    predicates: findPredicates(view.tree, lexicon.status, speeches),
    stages: findStages(view, drafts, { speeches, lexicon }),
  };
}

const plainTime = ({ start, end, when, timex }: TimeExpression): TimeExpression => ({ start, end, when, timex });
const plainOrNull = (time: FoundTime | null): TimeExpression | null => (time === null ? null : plainTime(time));

import { bySentence } from '../core/by-sentence.js';
import type { CodedReport, Draft, DraftCount, Speech, StageTelling } from '../core/draft.js';
import type { Annotation, Predicate, TimeExpression } from '../core/schema.js';
import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import { agentsOf } from './agents.js';
import { findSpeeches } from './attribution.js';
import { shareBackground } from './background.js';
import type { CodingLexicon } from './coder-lexicon.js';
import { type FoundCount, findCounts } from './counts.js';
import { attachDenials } from './denials.js';
import { completeDrafts } from './drafts.js';
import { shareCounts } from './event-counts.js';
import { findEvents } from './events.js';
import { joinFigures } from './figures.js';
import { mendSayings } from './mend-sayings.js';
import { outermost, speechesIn } from './outermost.js';
import { findPredicates } from './predicates.js';
import { attachQuotes } from './quoted-speech.js';
import { findQuotes, type Quote } from './quotes.js';
import { type SentenceView, viewSentence } from './sentence-view.js';
import { findTagged } from './speaker-tags.js';
import type { FoundSpeech, SpeechView } from './speech-view.js';
import { findStages } from './stages.js';
import { type FoundTime, findTimes } from './time.js';

/** Stage 3: finds events, sayings and times on the parse. Parties are phrases still; stage 4 says who they are. Throws `OutOfTime`. */
export function code(annotation: Annotation, lexicon: CodingLexicon, timeUp: TimeUp = UNLIMITED): CodedReport {
  const { report, sentences } = annotation;
  const times = findTimes(sentences, report.published, lexicon.time);
  const counts = findCounts(sentences, lexicon.counts);
  const quotes = findQuotes(sentences, report.text, lexicon.attribution.marks);
  const timesIn = bySentence(times, sentences.length);
  const countsIn = bySentence(counts, sentences.length);
  const namesIn = bySentence(annotation.names, sentences.length);
  const found = sentences.map((sentence, index): Found => {
    checkTime(timeUp);
    const [times, counts, names] = [timesIn[index] ?? [], countsIn[index] ?? [], namesIn[index] ?? []];
    const known = { agents: lexicon.agents, world: lexicon.world, names, times: new Set(times.flatMap((t) => t.tokens)) };
    return { view: viewSentence(sentence, index, (tree) => agentsOf(tree, known), lexicon), times, counts, published: report.published };
  });
  const speeches = findAllSpeeches(found, { text: report.text, quotes, timeUp }, lexicon);
  const sayings = speeches.filter((s) => !s.attitude);
  const sayingsIn = speechesIn(sentences, sayings);
  const coded = found.map((sentence, index) => {
    checkTime(timeUp);
    return codeSentence(sentence, sayingsIn[index] ?? [], lexicon);
  });
  const drafts: Draft[] = [];
  for (const { drafts: own } of coded) {
    const offset = drafts.length;
    drafts.push(...own.map((d) => ({ ...d, parent: d.parent === null ? null : d.parent + offset })));
  }
  return {
    ...annotation,
    times: times.map(plainTime),
    speeches: outermost(sentences, speeches),
    predicates: coded.flatMap((c) => c.predicates),
    stages: coded.flatMap((c) => c.stages),
    drafts: attachDenials(
      shareBackground(
        sentences,
        joinFigures(
          drafts,
          coded.flatMap((c) => c.loose),
          lexicon.counts,
        ),
      ),
      { sentences, speeches: sayings },
      lexicon.attribution,
    ),
  };
}

/** One sentence with what was found in it before its events. */
interface Found {
  readonly view: SentenceView;
  readonly published: string | null;
  readonly times: readonly FoundTime[];
  readonly counts: readonly FoundCount[];
}

interface CodedSentence {
  readonly drafts: readonly Draft[];
  /** Figures that no event of the sentence has. */
  readonly loose: readonly DraftCount[];
  readonly predicates: readonly Predicate[];
  readonly stages: readonly StageTelling[];
}

/** The sayings and attitudes of the whole report, quotations with their speakers. */
function findAllSpeeches(
  found: readonly Found[],
  { text, quotes, timeUp }: { readonly text: string; readonly quotes: readonly Quote[]; readonly timeUp: TimeUp },
  lexicon: CodingLexicon,
): readonly FoundSpeech[] {
  const views = found.map(({ view, times }): SpeechView => {
    checkTime(timeUp);
    return {
      tree: mendSayings(view.tree, lexicon.attribution),
      sentence: view.sentence,
      lexicon: lexicon.attribution,
      quotes,
      timeAt: (token) => plainOrNull(times.find((t) => t.tokens.includes(token)) ?? null),
      isActor: (token) => view.agents.classesOf(token).has('actor'),
    };
  });
  const cued = views.flatMap((view) => {
    checkTime(timeUp);
    return findSpeeches(view);
  });
  return attachQuotes({ text, quotes, views, timeUp }, [...findTagged(views, text), ...cued]);
}

function codeSentence({ view, times, counts, published }: Found, speeches: readonly Speech[], lexicon: CodingLexicon): CodedSentence {
  const bare = findEvents(view, lexicon);
  const numbers = shareCounts(view, bare, { counts, speeches, lexicon: lexicon.counts });
  const drafts = completeDrafts(view, bare, { speeches, times, published, numbers }, lexicon);
  return {
    drafts,
    loose: numbers.loose,
    predicates: findPredicates(view.tree, lexicon, speeches),
    stages: findStages(view, drafts, { speeches, lexicon }),
  };
}

const plainTime = ({ start, end, when, timex }: TimeExpression): TimeExpression => ({ start, end, when, timex });
const plainOrNull = (time: FoundTime | null): TimeExpression | null => (time === null ? null : plainTime(time));

import type { CodedReport, Draft } from '../core/draft.js';
import type { ExplainedFrame, Explanation } from '../core/explanation.js';
import type { Sentence } from '../core/schema.js';
import { agentsOf } from './agents.js';
import type { CodingLexicon } from './coder-lexicon.js';
import { explainDraft, type Grounds } from './explain-draft.js';
import { explainTriggers, findUncovered, tryAll } from './explain-triggers.js';
import { explainedFrame } from './frame-trial.js';
import type { Frame } from './frames.js';
import { viewSentence } from './sentence-view.js';
import { type FoundTime, findTimes } from './time.js';

/** The grounds of what stage 3 found in one sentence. */
export interface SentenceGrounds extends Pick<Explanation, 'triggers' | 'uncovered'> {
  readonly drafts: readonly DraftGrounds[];
}

export interface DraftGrounds {
  /** Index in `CodedReport.drafts`. */
  readonly draft: number;
  readonly frame: ExplainedFrame;
  readonly values: readonly Grounds[];
}

/** What explains the sentence of a number, with at most `misses` frames a trigger word that did not fire. */
export type SentenceExplainer = (index: number, misses: number) => SentenceGrounds;

/** Makes ready to explain the sentences of a report, event by event and value by value. */
export function explainCoding(coded: CodedReport, lexicon: CodingLexicon): SentenceExplainer {
  const frames = framesOf(lexicon);
  const frameOf = ({ frame }: Draft): Frame | null => frames.get(`${frame.file}/${frame.id}`) ?? null;
  const allTimes = findTimes(coded.sentences, coded.report.published, lexicon.time);
  return (index, misses) =>
    explainSentence({ coded, lexicon, frameOf, times: allTimes.filter((t) => t.sentence === index) }, index, misses);
}

interface Setting {
  readonly coded: CodedReport;
  readonly lexicon: CodingLexicon;
  readonly frameOf: (draft: Draft) => Frame | null;
  /** Those of the sentence. */
  readonly times: readonly FoundTime[];
}

function explainSentence({ coded, lexicon, frameOf, times }: Setting, index: number, misses: number): SentenceGrounds {
  const { text, published } = coded.report;
  const known = {
    names: coded.names.filter((n) => n.sentence === index),
    agents: lexicon.agents,
    world: lexicon.world,
    times: new Set(times.flatMap((t) => t.tokens)),
  };
  const view = viewSentence(coded.sentences[index] as Sentence, index, (tree) => agentsOf(tree, known), lexicon);
  const trials = tryAll(view, lexicon);
  const drafts = coded.drafts.flatMap((draft, at): readonly DraftGrounds[] => {
    const fired = draft.sentence === index ? trials.fired.get(draft.token) : undefined;
    if (fired === undefined) return [];
    const values = explainDraft({ view, fired, draft, drafts: coded.drafts, lexicon, text }, { published, times, frameOf });
    return [{ draft: at, frame: explainedFrame(fired.candidate), values }];
  });
  const triggers = explainTriggers(view, trials, text, misses);
  return { drafts, triggers, uncovered: findUncovered(view, trials, text, { lexicon, times: known.times }) };
}

const framesOf = (lexicon: CodingLexicon): ReadonlyMap<string, Frame> =>
  new Map([...lexicon.frames.values()].flatMap((list) => list.map(({ frame }) => [`${frame.file}/${frame.id}`, frame] as const)));

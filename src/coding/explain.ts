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
import { findTimes } from './time.js';

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

/** Explains the sentence number `index`: its events value by value, and at most `misses` frames a trigger word that did not fire. */
export function explainSentence(coded: CodedReport, index: number, lexicon: CodingLexicon, misses: number): SentenceGrounds {
  const { text, published } = coded.report;
  const times = findTimes(coded.sentences, published, lexicon.time).filter((t) => t.sentence === index);
  const known = { agents: lexicon.agents, world: lexicon.world, times: new Set(times.flatMap((t) => t.tokens)) };
  const view = viewSentence(coded.sentences[index] as Sentence, index, (tree) => agentsOf(coded, index, tree, known), lexicon);
  const trials = tryAll(view, lexicon);
  const frames = framesOf(lexicon);
  const frameOf = ({ frame }: Draft): Frame | null => frames.get(`${frame.file}/${frame.id}`) ?? null;
  const drafts = coded.drafts.flatMap((draft, at): readonly DraftGrounds[] => {
    const fired = draft.sentence === index ? trials.fired.get(draft.token) : undefined;
    if (fired === undefined) return [];
    const values = explainDraft({ view, fired, draft, drafts: coded.drafts, lexicon, text }, { published, times, frameOf });
    return [{ draft: at, frame: explainedFrame(fired.candidate), values }];
  });
  return {
    drafts,
    triggers: explainTriggers(view, trials, text, misses),
    uncovered: findUncovered(view, trials, text, { lexicon, times: known.times }),
  };
}

const framesOf = (lexicon: CodingLexicon): ReadonlyMap<string, Frame> =>
  new Map([...lexicon.frames.values()].flatMap((list) => list.map(({ frame }) => [`${frame.file}/${frame.id}`, frame] as const)));

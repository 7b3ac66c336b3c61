import type { Explanation, Miss, TriggerWord } from '../core/explanation.js';
import { fullLemma } from '../core/lemma.js';
import { type Evidence, evidence, type Token } from '../core/schema.js';
import { ancestors } from '../core/tree.js';
import type { Candidate, CodingLexicon } from './coder-lexicon.js';
import { type BareDraft, partOfSpeech } from './events.js';
import { explainedFrame, missed, type Trial, tryFrame } from './frame-trial.js';
import type { SentenceView } from './sentence-view.js';
import { quoted } from './tree-path.js';

/** All frames tried at all words of a sentence. */
export interface Trials {
  /** Trials of each word that some frame has as its trigger, in the order of the frames' specificity. */
  readonly words: ReadonlyMap<number, readonly Trial[]>;
  /** The event of each word where one was found, before those inside another's pattern are dropped. */
  readonly fired: ReadonlyMap<number, Fired>;
  /** Words inside the pattern of an event at another word, with that word. */
  readonly covered: ReadonlyMap<number, number>;
}

export interface Fired {
  readonly candidate: Candidate;
  readonly draft: BareDraft;
}

const KINDS = ['verb', 'noun', 'adjective'] as const;

/** Tries every frame at every word, inner predicates first, as the coder does. */
export function tryAll(view: SentenceView, lexicon: CodingLexicon): Trials {
  const words = new Map<number, readonly Trial[]>();
  const fired = new Map<number, Fired>();
  const types = new Map<number, string>();
  const { tokens } = view.tree;
  const depth = tokens.map((_, at) => ancestors(view.tree, at).length);
  const inwards = tokens.map((_, at) => at).sort((a, b) => (depth[b] as number) - (depth[a] as number));
  for (const at of inwards) {
    const trials = trialsAt(view, at, lexicon, types);
    if (trials.length === 0) continue;
    words.set(at, trials);
    const first = trials.find((t) => t.draft !== null);
    if (first === undefined || first.draft === null) continue;
    fired.set(at, first);
    types.set(at, first.draft.type);
  }
  const covered = new Map([...fired].flatMap(([at, { draft }]) => draft.words.filter((w) => w !== at).map((w) => [w, at] as const)));
  return { words, fired, covered };
}

/** The trigger words in order of the text, each with the frames that did not fire, the nearest first, at most `limit`. */
export function explainTriggers(view: SentenceView, trials: Trials, text: string, limit: number): readonly TriggerWord[] {
  return [...trials.words]
    .sort(([a], [b]) => a - b)
    .map(([at, tried]) => {
      const token = view.tree.tokens[at] as Token;
      const winner = trials.covered.has(at) ? undefined : trials.fired.get(at);
      const misses = nearestFirst(view, tried, { winner, over: trials.covered.get(at) });
      return {
        word: evidence(text, token),
        lemma: token.lemma,
        fired: winner === undefined ? null : explainedFrame(winner.candidate),
        misses: misses.slice(0, limit),
        more: Math.max(0, misses.length - limit),
      };
    });
}

/** Verbs and common nouns that no frame has; cues of sayings, parties, modifiers of nouns and words of time are left out. */
export function findUncovered(
  view: SentenceView,
  trials: Trials,
  text: string,
  { lexicon, times }: { readonly lexicon: CodingLexicon; readonly times: ReadonlySet<number> },
): Uncovered {
  const known = new Set([...trials.words.keys(), ...times, ...[...trials.fired.values()].flatMap((f) => f.draft.words)]);
  const { verbs, nouns, prepositions } = lexicon.attribution;
  const speaks = (token: Token): boolean => [verbs, nouns, prepositions].some((cues) => cues.has(token.lemma.toLowerCase()));
  const open = view.tree.tokens.flatMap((token, at) =>
    known.has(at) || speaks(token) || token.deprel === 'compound' || token.deprel === 'case' || view.agents.classesOf(at).size > 0
      ? []
      : [token],
  );
  const of = (upos: string): readonly Evidence[] => open.filter((t) => t.upos === upos).map((t) => evidence(text, t));
  return { verbs: of('VERB'), nouns: of('NOUN') };
}

type Uncovered = Explanation['uncovered'];

/** Frames that know the word as what it is here; where none do, those that know it as something else. */
function trialsAt(view: SentenceView, at: number, lexicon: CodingLexicon, types: ReadonlyMap<number, string>): readonly Trial[] {
  const token = view.tree.tokens[at] as Token;
  const pos = partOfSpeech(view, token, at);
  const lemmas = [fullLemma(view.tree.tokens, at), token.lemma.toLowerCase()];
  const known = pos === null ? undefined : lemmas.map((lemma) => lexicon.frames.get(`${pos}/${lemma}`)).find((list) => list !== undefined);
  if (known !== undefined) return known.map((candidate) => tryFrame(view, at, candidate, types));
  if (!['VERB', 'NOUN', 'ADJ', 'PROPN'].includes(token.upos)) return [];
  const others = KINDS.flatMap((kind) => lemmas.slice(1).flatMap((lemma) => lexicon.frames.get(`${kind}/${lemma}`) ?? []));
  return others.map((candidate) =>
    missed(
      candidate,
      'position',
      `knows it as ${candidate.trigger.pos}; here it is ${token.upos}, ${token.deprel} of ${quoted(view.tree, token.head)}`,
      2 + candidate.trigger.rest.length + (candidate.trigger.object === null ? 0 : 2),
    ),
  );
}

interface Outcome {
  readonly winner: Fired | undefined;
  /** The word whose event's pattern covers this one. */
  readonly over: number | undefined;
}

function nearestFirst(view: SentenceView, trials: readonly Trial[], { winner, over }: Outcome): readonly Miss[] {
  const all = trials.flatMap((trial) => {
    if (trial.draft === null) return [trial];
    if (over !== undefined) return [missed(trial.candidate, 'covered', `its word belongs to the event at ${quoted(view.tree, over)}`, 0)];
    return winner === undefined || trial.candidate === winner.candidate
      ? []
      : [
          missed(
            trial.candidate,
            'outranked',
            `fits too, but ${winner.candidate.frame.id} comes first: more conditions or words, or earlier in the files`,
            0,
          ),
        ];
  });
  const sorted = all.flatMap((t) => (t.draft === null ? [t] : [])).sort((a, b) => a.distance - b.distance);
  const fired = winner?.candidate.frame;
  return sorted
    .filter((t, i) => t.candidate.frame !== fired && sorted.findIndex((o) => o.candidate.frame === t.candidate.frame) === i)
    .map((t) => t.miss);
}

import type { EntityKind, Name, Sentence } from '../core/schema.js';
import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import type { World } from '../core/world.js';
import { MOST_WORDS, type Piece, planBatches } from './batches.js';
import { type Encoder, loadEncoder } from './encoder.js';
import type { FoundName } from './found-name.js';
import type { Kernels, Matrix } from './kernels.js';
import { loadMatrix } from './matrix.js';
import { agreeOnNames } from './name-consistency.js';
import { flagsOf } from './name-flags.js';
import { createTagSearch, loadTagChain, namesOfTags, type TagScores } from './name-tags.js';
import { keyOf, withFlags } from './name-vectors.js';
import type { Weights } from './weights.js';
import { type GloVe, loadWordVectors } from './word-vectors.js';

/** Bytes of memory that the name tagger and its workspace take; the system gives only what is used. */
export const NAMES_MEMORY = 24 << 20;

/** Words with their flags whose first-layer input is kept: 19 MB. */
const FORMS = 6144;

const KINDS: Readonly<Record<string, EntityKind>> = { PER: 'person', ORG: 'organization', LOC: 'place' };

/** What the name tagger needs besides its weights. */
export interface NameTaggerParts {
  readonly kernels: Kernels;
  readonly glove: GloVe;
  readonly world: World;
}

interface NameTagger {
  readonly kernels: Kernels;
  readonly world: World;
  readonly encoder: Encoder;
  readonly out: Matrix;
  readonly tags: readonly string[];
  readonly search: (words: number, scores: TagScores) => readonly number[];
  readonly columns: ReadonlyMap<string, number>;
  /** Address of a batch's scores. */
  readonly scores: number;
}

/**
 * Lays the weights out in the kernels' memory, which must have NAMES_MEMORY bytes left. The function returned finds persons,
 * organizations and places in a report's sentences, in their order, and throws `OutOfTime`; it is stateful: one call at a time.
 */
export function loadNameTagger(
  weights: Weights,
  { kernels, glove, world }: NameTaggerParts,
): (sentences: readonly Sentence[], text?: string, timeUp?: TimeUp) => readonly Name[] {
  const flags = weights.settings['flags'] as readonly string[];
  const vectors = loadWordVectors(weights, glove);
  const out = loadMatrix(kernels.memory, weights, 'out', true);
  const chain = loadTagChain(weights);
  const tagger: NameTagger = {
    kernels,
    world,
    encoder: loadEncoder(kernels, weights, withFlags(vectors, flags.length), FORMS),
    out,
    tags: chain.tags,
    search: createTagSearch(chain),
    columns: new Map(flags.map((flag, i) => [flag, i])),
    scores: kernels.memory.take(MOST_WORDS * out.outputs * 4),
  };
  return (sentences, _text, timeUp = UNLIMITED) =>
    agreeOnNames(findNames(tagger, sentences, timeUp), sentences).map((found) => spanOf(found, sentences));
}

/** The names that each sentence for itself gives. */
function findNames(tagger: NameTagger, sentences: readonly Sentence[], timeUp: TimeUp): readonly FoundName[] {
  const keys = sentences.map(({ tokens }) =>
    flagsOf(tokens, tagger.world, tagger.columns).map((flags, i) => keyOf(tokens[i]?.text ?? '', flags)),
  );
  const names: FoundName[] = [];
  for (const pieces of planBatches(keys)) {
    checkTime(timeUp);
    names.push(...namesOfBatch(tagger, pieces));
  }
  return names.sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}

function namesOfBatch({ kernels, encoder, out, tags, search, scores }: NameTagger, pieces: readonly Piece[]): FoundName[] {
  const { rows, words } = encoder.encode(pieces.map((piece) => piece.words));
  kernels.multiply(rows, out, scores, words);
  const names: FoundName[] = [];
  let at = scores / 4;
  for (const { sentence, from, words: own } of pieces) {
    const best = search(own.length, { scores: kernels.memory.f32, at, stride: out.outputs });
    for (const name of namesOfTags(best.map((tag) => tags[tag] as string))) {
      names.push({ sentence, from: from + name.from, to: from + name.to, kind: KINDS[name.type] ?? 'organization' });
    }
    at += own.length * out.outputs;
  }
  return names;
}

function spanOf({ sentence, from, to, kind }: FoundName, sentences: readonly Sentence[]): Name {
  const tokens = sentences[sentence]?.tokens ?? [];
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, kind, sentence };
}

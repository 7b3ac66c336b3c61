import { MOST_WORDS } from './batches.js';
import { type Encoder, loadEncoder } from './encoder.js';
import type { Kernels, Matrix } from './kernels.js';
import { loadMatrix } from './matrix.js';
import type { Weights } from './weights.js';
import { type GloVe, loadGloVe, loadWordVectors } from './word-vectors.js';

/** Bytes of memory that `loadParser` and its workspace take; the system gives only what is used. */
export const PARSER_MEMORY = 48 << 20;

/** Forms whose first-layer input is kept: 31 MB, and nineteen in twenty words of running news. */
const FORMS = 6144;

/** First column of each head in the head rows. */
export interface HeadColumns {
  readonly arcDependent: number;
  readonly arcHead: number;
  readonly labelDependent: number;
  readonly labelHead: number;
  readonly upos: number;
  readonly xpos: number;
}

/** The tagger and parser, loaded. It is stateful (workspace, store of forms): one call at a time. */
export interface Parser {
  readonly kernels: Kernels;
  readonly encoder: Encoder;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  readonly columns: HeadColumns;
  /** All heads side by side: encoder rows in, head rows out. */
  readonly heads: Matrix;
  /** Dependents' arc vectors in, what heads' arc vectors are multiplied by out. */
  readonly arc: Matrix;
  readonly label: Matrix;
  /** Score of an arc by clipped distance: [root, −far … far]. */
  readonly distances: Float32Array;
  readonly space: ParserSpace;
}

/** Addresses. `rootRow`: the root's head row, which never changes; the others belong to the running batch. */
export interface ParserSpace {
  readonly rootRow: number;
  readonly headRows: number;
  readonly scaled: { readonly values: number; readonly scales: number };
  /** [words][arc width] float32; afterwards the sums of dependents' and heads' label vectors. */
  readonly vectors: number;
  readonly arcs: number;
  readonly rootArcs: number;
  readonly labelHeads: number;
  readonly labels: number;
}

/** Lays the weights out in the kernels' memory, which must have PARSER_MEMORY bytes left. */
export function loadParser(weights: Weights, kernels: Kernels, glove: GloVe = loadGloVe(weights)): Parser {
  const classes = weights.settings['classes'] as Readonly<Record<'upos' | 'xpos' | 'relation', readonly string[]>>;
  const columns = weights.settings['columns'] as HeadColumns;
  const heads = loadMatrix(kernels.memory, weights, 'heads', true);
  const arc = loadMatrix(kernels.memory, weights, 'arc', true);
  const label = loadMatrix(kernels.memory, weights, 'label', true);
  const space = takeSpace(kernels, heads, arc, label);
  writeRootRow(kernels, weights.float32('root'), heads, { ...space, columns });
  return {
    kernels,
    encoder: loadEncoder(kernels, weights, loadWordVectors(weights, glove), FORMS),
    upos: classes.upos,
    xpos: classes.xpos,
    relations: classes.relation,
    columns,
    heads,
    arc,
    label,
    distances: weights.float32('distances'),
    space,
  };
}

function takeSpace({ memory }: Kernels, heads: Matrix, arc: Matrix, label: Matrix): ParserSpace {
  return {
    rootRow: memory.take(heads.outputs * 4),
    headRows: memory.take(MOST_WORDS * heads.outputs * 4),
    scaled: { values: memory.take(MOST_WORDS * heads.inputs * 2), scales: memory.take(MOST_WORDS * 4) },
    vectors: memory.take(MOST_WORDS * arc.outputs * 4),
    arcs: memory.take(MOST_WORDS * MOST_WORDS * 4),
    rootArcs: memory.take(MOST_WORDS * 4),
    labelHeads: memory.take(MOST_WORDS * 4),
    labels: memory.take(MOST_WORDS * label.outputs * 4),
  };
}

function writeRootRow(kernels: Kernels, root: Float32Array, heads: Matrix, space: ParserSpace & { readonly columns: HeadColumns }): void {
  kernels.memory.f32.set(root, space.headRows / 4);
  kernels.quantise({ at: space.headRows, stride: 0 }, space.scaled, 1, heads.inputs);
  kernels.multiply(space.scaled, heads, space.rootRow, 1);
  kernels.leaky({ at: space.rootRow, stride: 0 }, 1, space.columns.labelDependent);
}

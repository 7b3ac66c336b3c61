import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import { type Piece, planBatches } from './batches.js';
import type { Parser } from './parser.js';
import { decodeTree } from './trees.js';

/** Tags and tree of one sentence, an entry for each word. */
export interface ParsedWords {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head in the sentence; the root's is its own. */
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

interface Draft {
  readonly upos: string[];
  readonly xpos: string[];
  readonly head: number[];
  readonly deprel: string[];
}

/**
 * Tags and parses sentences given as words. The result of a sentence does not depend on the others, but many at once are faster.
 * Sentences over MOST_WORDS are parsed in pieces, which hang on the first piece's root as `parataxis`. Throws `OutOfTime`.
 */
export function parseWords(sentences: readonly (readonly string[])[], parser: Parser, timeUp: TimeUp = UNLIMITED): readonly ParsedWords[] {
  const drafts = sentences.map((): Draft => ({ upos: [], xpos: [], head: [], deprel: [] }));
  for (const pieces of planBatches(sentences)) {
    checkTime(timeUp);
    parseBatch(pieces, parser, drafts);
  }
  for (const draft of drafts) joinPieces(draft);
  return drafts;
}

function parseBatch(pieces: readonly Piece[], parser: Parser, drafts: readonly Draft[]): void {
  const { kernels, space, heads, columns } = parser;
  const { rows, words } = parser.encoder.encode(pieces.map((piece) => piece.words));
  const headRows = { at: space.headRows, stride: heads.outputs * 4 };
  kernels.multiply(rows, heads, space.headRows, words);
  kernels.leaky(headRows, words, columns.labelDependent);
  kernels.quantise({ ...headRows, at: columnAt(parser, columns.arcDependent) }, space.scaled, words, parser.arc.inputs);
  kernels.multiply(space.scaled, parser.arc, space.vectors, words);
  let start = 0;
  for (const piece of pieces) {
    const draft = drafts[piece.sentence] as Draft;
    writeTags(parser, draft, piece, start);
    writeHeads(parser, draft, piece, start);
    start += piece.words.length;
  }
  writeRelations(parser, drafts, pieces, words);
}

/** Address of a column in the head row of the batch's word `word`. */
const columnAt = ({ space, heads }: Parser, column: number, word = 0): number => space.headRows + (word * heads.outputs + column) * 4;

function writeTags(parser: Parser, draft: Draft, piece: Piece, start: number): void {
  const { f32 } = parser.kernels.memory;
  const { upos, xpos } = parser.columns;
  for (let i = 0; i < piece.words.length; i++) {
    draft.upos[piece.from + i] = parser.upos[largest(f32, columnAt(parser, upos, start + i) / 4, parser.upos.length)] ?? 'X';
    draft.xpos[piece.from + i] = parser.xpos[largest(f32, columnAt(parser, xpos, start + i) / 4, parser.xpos.length)] ?? 'XX';
  }
}

/** Index of the largest of `count` numbers from `at` on. */
function largest(numbers: Float32Array, at: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if ((numbers[at + i] as number) > (numbers[at + best] as number)) best = i;
  return best;
}

function writeHeads(parser: Parser, draft: Draft, piece: Piece, start: number): void {
  const { kernels, space, heads, columns } = parser;
  const n = piece.words.length;
  const { u32 } = kernels.memory;
  decodeTree(scoreArcs(parser, n, start), n).forEach((head, i) => {
    draft.head[piece.from + i] = piece.from + (head === 0 ? i : head - 1);
    const row = head === 0 ? space.rootRow : space.headRows + (start + head - 1) * heads.outputs * 4;
    u32[space.labelHeads / 4 + start + i] = row + columns.labelHead * 4;
  });
}

/** Scores of `n` words from word `start` of the batch on, as `decodeTree` takes them. */
function scoreArcs(parser: Parser, n: number, start: number): Float32Array {
  const { kernels, space, heads, columns, arc, distances } = parser;
  const { f32 } = kernels.memory;
  const dependents = { at: space.vectors + start * arc.outputs * 4, stride: arc.outputs * 4 };
  const candidates = { at: columnAt(parser, columns.arcHead, start), stride: heads.outputs * 4 };
  kernels.dots(dependents, candidates, space.arcs, { rows: n, columns: n, width: arc.outputs });
  const root = { at: space.rootRow + columns.arcHead * 4, stride: 0 };
  kernels.dots(dependents, root, space.rootArcs, { rows: n, columns: 1, width: arc.outputs });
  const scores = new Float32Array(n * (n + 1));
  const far = (distances.length - 2) >> 1;
  for (let d = 0; d < n; d++) {
    const row = d * (n + 1);
    scores[row] = (f32[space.rootArcs / 4 + d] as number) + (distances[0] as number);
    for (let h = 0; h < n; h++) {
      const distance = Math.max(-far, Math.min(far, h - d));
      scores[row + h + 1] = (f32[space.arcs / 4 + d * n + h] as number) + (distances[distance + far + 1] as number);
    }
  }
  return scores;
}

function writeRelations(parser: Parser, drafts: readonly Draft[], pieces: readonly Piece[], words: number): void {
  const { kernels, space, heads, columns, label, relations } = parser;
  const width = label.inputs;
  const dependents = { at: columnAt(parser, columns.labelDependent), stride: heads.outputs * 4 };
  kernels.addRectified(dependents, space.labelHeads, space.vectors, { rows: words, width });
  kernels.quantise({ at: space.vectors, stride: width * 4 }, space.scaled, words, width);
  kernels.multiply(space.scaled, label, space.labels, words);
  const { f32 } = kernels.memory;
  const root = relations.indexOf('root');
  let at = space.labels / 4;
  for (const { sentence, from, words: forms } of pieces) {
    const draft = drafts[sentence] as Draft;
    for (let i = from; i < from + forms.length; i++) {
      f32[at + root] = Number.NEGATIVE_INFINITY;
      draft.deprel[i] = draft.head[i] === i ? 'root' : (relations[largest(f32, at, relations.length)] ?? 'dep');
      at += label.outputs;
    }
  }
}

/** Pieces after the first: their roots hang on the first's. */
function joinPieces({ head, deprel }: Draft): void {
  const root = head.findIndex((h, i) => h === i);
  for (let i = 0; i < head.length; i++) {
    if (i === root || head[i] !== i) continue;
    head[i] = root;
    deprel[i] = 'parataxis';
  }
}

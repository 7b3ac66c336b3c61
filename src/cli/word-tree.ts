import type { Token } from '../core/schema.js';
import { type Tree, treeOf } from '../core/tree.js';
import { columns, pad } from '../export/wrap.js';

/** Columns that a word takes at least, however deep it stands, and the gap between two cells. */
const LEAST_WORD = 8;
const GAP = '  ';

/**
 * A parse as lines, one a word: dependents before their head stand above it, the others below, so that the sentence reads
 * downwards. Behind each word its part of speech, its relation and what `notes` says of it.
 */
export function drawTree(words: readonly Token[], width: number, notes: ReadonlyMap<number, string> = new Map()): readonly string[] {
  const tree = treeOf({ start: 0, end: 0, tokens: words });
  const upos = widest(words.map((w) => w.upos));
  const deprel = widest(words.map((w) => w.deprel));
  const cells = GAP.length * 2 + upos + deprel + (notes.size === 0 ? 0 : GAP.length + widest([...notes.values()]));
  const room = Math.max(LEAST_WORD, width - cells);
  const rows =
    [3, 2, 1].map((step) => branch(tree, tree.root, STROKES(step))).find((list) => widestRow(list, words) <= room) ??
    branch(tree, tree.root, STROKES(1));
  const used = Math.min(room, widestRow(rows, words));
  return rows.map(({ at, lead }) => {
    const { text, upos: part, deprel: kind } = words[at] as Token;
    return [pad(shortened(lead + text, used), used), pad(part, upos), pad(kind, deprel), notes.get(at) ?? ''].join(GAP).trimEnd();
  });
}

interface Row {
  readonly at: number;
  /** The strokes before the word. */
  readonly lead: string;
}

interface Strokes {
  readonly above: string;
  readonly between: string;
  readonly below: string;
  readonly past: string;
  readonly blank: string;
}

/** Strokes that move a dependent `step` columns to the right of its head. */
const STROKES = (step: number): Strokes => {
  const line = step === 3 ? '─ ' : step === 2 ? ' ' : '';
  return { above: `┌${line}`, between: `├${line}`, below: `└${line}`, past: `│${' '.repeat(step - 1)}`, blank: ' '.repeat(step) };
};

/** The rows of a word and all below it. */
function branch(tree: Tree, at: number, strokes: Strokes): readonly Row[] {
  const children = tree.children(at);
  const [before, after] = [children.filter((c) => c < at), children.filter((c) => c > at)];
  return [
    ...before.flatMap((child, i) =>
      led(tree, child, strokes, {
        own: i === 0 ? strokes.above : strokes.between,
        upper: i === 0 ? strokes.blank : strokes.past,
        lower: strokes.past,
      }),
    ),
    { at, lead: '' },
    ...after.flatMap((child, i) =>
      led(tree, child, strokes, {
        own: i === after.length - 1 ? strokes.below : strokes.between,
        upper: strokes.past,
        lower: i === after.length - 1 ? strokes.blank : strokes.past,
      }),
    ),
  ];
}

/** A dependent's rows behind their strokes: its own, and those above and below it. */
function led(
  tree: Tree,
  child: number,
  strokes: Strokes,
  { own, upper, lower }: { readonly own: string; readonly upper: string; readonly lower: string },
): readonly Row[] {
  const rows = branch(tree, child, strokes);
  const middle = rows.findIndex((row) => row.at === child);
  return rows.map((row, i) => ({ at: row.at, lead: (i === middle ? own : i < middle ? upper : lower) + row.lead }));
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columns));

const widestRow = (rows: readonly Row[], words: readonly Token[]): number =>
  widest(rows.map(({ at, lead }) => lead + (words[at] as Token).text));

const shortened = (text: string, room: number): string => (columns(text) <= room ? text : `${text.slice(0, Math.max(1, room - 1))}…`);

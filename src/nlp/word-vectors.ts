import { piecesOf, rowOf } from './features.js';
import type { Weights } from './weights.js';

/** What a network sees of a word, computed from its form alone. */
export interface WordVectors {
  /** Length of a vector, a multiple of 8; columns past the features are zero. */
  readonly width: number;
  /** Writes the vector of `form` into `into` from index `at` on. */
  readonly write: (form: string, into: Float32Array, at: number) => void;
}

interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** Vectors of whole words, which networks can share. */
export interface GloVe {
  readonly table: Table;
  /** Row of a form; undefined where GloVe lacks it. */
  readonly rowOf: (form: string) => number | undefined;
}

/** The tensor "glove", its words in "words", stand-ins in `settings.aliases`. */
export const loadGloVe = (weights: Weights): GloVe => ({ table: loadTable(weights, 'glove'), rowOf: loadVocabulary(weights) });

/** The hashed tables named in `settings.tables`, then `glove`. */
export function loadWordVectors(weights: Weights, glove: GloVe): WordVectors {
  const tables = (weights.settings['tables'] as readonly string[]).map((name) => loadTable(weights, name));
  const used = [...tables, glove.table].reduce((sum, table) => sum + table.columns, 0);
  const width = Math.ceil(used / 8) * 8;
  return {
    width,
    write: (form, into, at) => {
      into.fill(0, at, at + width);
      let column = at;
      piecesOf(form).forEach((piece, i) => {
        const table = tables[i] as Table;
        copyRow(table, rowOf(piece, table.rows), into, column);
        column += table.columns;
      });
      const row = glove.rowOf(form);
      if (row !== undefined) copyRow(glove.table, row, into, column);
    },
  };
}

function loadTable(weights: Weights, name: string): Table {
  const [rows = 0, columns = 0] = weights.shape(name);
  return { rows, columns, values: weights.int8(name), scales: weights.float32(`${name}.scale`) };
}

function copyRow(table: Table, row: number, into: Float32Array, at: number): void {
  const scale = table.scales[row] as number;
  const start = row * table.columns;
  for (let k = 0; k < table.columns; k++) into[at + k] = (table.values[start + k] as number) * scale;
}

/** Row of a form in GloVe: the lower-cased form, its stand-in, or the last part of a hyphenated one. */
function loadVocabulary(weights: Weights): (form: string) => number | undefined {
  const rows = new Map<string, number>();
  for (const word of weights.text('words').split('\n')) rows.set(word, rows.size);
  const aliases = new Map(Object.entries(weights.settings['aliases'] as Readonly<Record<string, string>>));
  return (form) => {
    const lower = form.toLowerCase();
    const row = rows.get(lower);
    if (row !== undefined) return row;
    const alias = aliases.get(lower);
    if (alias !== undefined) return rows.get(alias);
    const hyphen = lower.lastIndexOf('-');
    return hyphen < 0 ? undefined : rows.get(lower.slice(hyphen + 1));
  };
}

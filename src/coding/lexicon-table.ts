import { OnRecordError } from '../core/errors.js';

export type Table = Readonly<Record<string, unknown>>;

/** Reads the pieces of a parsed lexicon file; each throws an `OnRecordError` that names the file and the entry. */
export interface TableReader {
  readonly tableOf: (value: unknown, where: string) => Table;
  /** Words, none of them empty. */
  readonly listOf: (value: unknown, where: string) => readonly string[];
  readonly entriesOf: (value: unknown, where: string) => readonly unknown[];
  readonly textOf: (value: unknown, where: string) => string;
  readonly numberOf: (value: unknown, where: string) => number;
  readonly fault: (where: string, what: string) => OnRecordError;
}

/** `file` as errors name it: "lexicon/en/counts.yml". */
export function tableReader(file: string): TableReader {
  const fault = (where: string, what: string): OnRecordError =>
    new OnRecordError(`${where} ${what}.`, `${file}, ${where}`, 'Correct the entry; the ones beside it show how it is written.');
  const tableOf = (value: unknown, where: string): Table => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault(where, 'must be a table');
    return value as Table;
  };
  const entriesOf = (value: unknown, where: string): readonly unknown[] => {
    if (!Array.isArray(value)) throw fault(where, 'must be a list');
    return value;
  };
  const textOf = (value: unknown, where: string): string => {
    if (typeof value === 'string' && value !== '') return value;
    throw fault(where, `must be a word, and is ${JSON.stringify(value)}; write it in quotation marks`);
  };
  const numberOf = (value: unknown, where: string): number => {
    if (typeof value === 'number') return value;
    throw fault(where, 'must be a number');
  };
  const listOf = (value: unknown, where: string): readonly string[] => entriesOf(value, where).map((entry) => textOf(entry, where));
  return { tableOf, listOf, entriesOf, textOf, numberOf, fault };
}

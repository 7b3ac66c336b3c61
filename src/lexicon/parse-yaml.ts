import { LineCounter, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { OnRecordError } from '../core/errors.js';

/** What a YAML file says, and on which line (from 1) each entry of its list `frames` begins, where it has one. */
export interface Parsed {
  readonly data: unknown;
  readonly lines: readonly number[];
}

/** Parses a YAML file of the lexicon; throws an OnRecordError that names it where it is no YAML. */
export function parseYaml(source: string, file: string): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const first = document.errors[0];
  if (first) throw new OnRecordError(`not valid YAML: ${first.message}`, file, 'mend the line that the message names');
  const entries = (document.contents as Partial<YAMLMap> | null)?.get?.('frames') as Partial<YAMLSeq> | undefined;
  const starts = (entries?.items ?? []).map((item) => (item as { readonly range?: readonly number[] }).range?.[0] ?? 0);
  return { data: document.toJS(), lines: starts.map((offset) => counter.linePos(offset).line) };
}

import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { OnRecordError } from '../core/errors.js';
import type { Parsed } from './parse-yaml.js';

/** Where something stands in a file of YAML: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** A file of YAML with the line of everything in it. */
export interface LocatedYaml extends Parsed {
  readonly file: string;
  /** Line (from 1) of a path, or of the nearest above it that is there. */
  readonly lineOf: (path: Path) => number;
  /** What makes it no YAML. */
  readonly faults: readonly OnRecordError[];
}

/** Parses a file that a person is writing: every fault with its line, and a line for whatever is found wrong later. */
export function locateYaml(source: string, file: string): LocatedYaml {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const faults = document.errors.map(
    ({ message, pos }) =>
      new OnRecordError(`not valid YAML: ${message}`, `${file}:${lineAt(pos[0])}`, 'mend this line or the one above it'),
  );
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const start = startOf(document.contents, path.slice(0, length));
      if (start !== null) return lineAt(start);
    }
    return 1;
  };
  const data: unknown = faults.length > 0 ? null : document.toJS();
  const frames = (data as { readonly frames?: unknown } | null)?.frames;
  const lines = Array.isArray(frames) ? frames.map((_, index) => lineOf(['frames', index])) : [];
  return { data, lines, file, lineOf, faults };
}

/** Offset of the key, or of the item of a list, at the end of a path. */
function startOf(top: Node | null, path: Path): number | null {
  let at: { readonly start: number | null; readonly node: unknown } = { start: null, node: top };
  for (const step of path) {
    at = stepInto(at.node, step);
    if (at.start === null) return null;
  }
  return at.start;
}

function stepInto(node: unknown, step: string | number): { readonly start: number | null; readonly node: unknown } {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String((key as { readonly value?: unknown } | null)?.value) === String(step));
    return { start: startIn(pair?.key), node: pair?.value };
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return { start: startIn(item), node: item };
}

const startIn = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);

/** A scalar of a file of YAML, or a key of a map. */
export interface LocatedScalar {
  readonly path: Path;
  readonly value: unknown;
  readonly line: number;
  readonly isKey: boolean;
}

/** All scalars and keys of a file, in its order; none of a file that is no YAML. */
export function scalarsOf(source: string): readonly LocatedScalar[] {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const found: LocatedScalar[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = String((key as { readonly value?: unknown } | null)?.value);
        found.push({ path: [...path, name], value: name, line: counter.linePos(startIn(key) ?? 0).line, isKey: true });
        walk(value, [...path, name]);
      }
    } else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    else if (isNode(node))
      found.push({
        path,
        value: (node as { readonly value?: unknown }).value,
        line: counter.linePos(startIn(node) ?? 0).line,
        isKey: false,
      });
  };
  if (document.errors.length === 0) walk(document.contents, []);
  return found;
}

import type { ContentLine } from './content-lines.js';

/** A name, or the pattern of several, and the irregular plural in braces behind it; an empty one says that it has none. */
export interface NamedLine {
  readonly line: ContentLine;
  readonly pattern: string;
  readonly plural: string | null;
}

/** What stands in one pair of brackets: "USAGOV >20090120". */
export interface CodeText {
  readonly line: ContentLine;
  readonly text: string;
}

/** A name with its synonyms and its codes, wherever they stand. */
export interface DictionaryEntry {
  readonly names: readonly NamedLine[];
  readonly codes: readonly CodeText[];
}

/** "!PERSON! = MAN, MEN, WOMAN, WOMEN": what a marker stands for, by "PERSON". */
export type Markers = ReadonlyMap<string, readonly string[]>;

interface OpenEntry {
  readonly names: NamedLine[];
  readonly codes: CodeText[];
}

/** Puts names, synonyms (+) and codes that belong together into entries; lines that belong nowhere are refused. */
export function gatherEntries(
  lines: readonly ContentLine[],
  refuse: (line: ContentLine, reason: string) => void,
): { readonly entries: readonly DictionaryEntry[]; readonly markers: Markers } {
  const entries: OpenEntry[] = [];
  const markers = new Map<string, readonly string[]>();
  for (const line of lines) {
    const part = partsOf(line);
    if (typeof part === 'string') refuse(line, part);
    else if ('marker' in part) markers.set(part.marker, part.words);
    else {
      const reason = takePart(part, entries);
      if (reason !== null) refuse(line, reason);
    }
  }
  return { entries, markers };
}

/** Adds to the entry above, or begins one; gives the reason where neither can be. A synonym with codes of its own stands for itself. */
function takePart({ name, codes, synonym }: NamePart, entries: OpenEntry[]): string | null {
  const open = entries.at(-1);
  const isOwn = !synonym || (codes.length > 0 && open !== undefined && open.codes.length > 0);
  if (name !== null && isOwn) entries.push({ names: [name], codes: [...codes] });
  else if (open === undefined) return name === null ? 'a code without a name above it' : 'a synonym without a name above it';
  else {
    if (name !== null) open.names.push(name);
    open.codes.push(...codes);
  }
  return null;
}

interface NamePart {
  readonly name: NamedLine | null;
  readonly codes: readonly CodeText[];
  readonly synonym: boolean;
}

type Part = NamePart | { readonly marker: string; readonly words: readonly string[] };

const MARKER = /^!([^!]+)!\s*=\s*(.+)$/;
const CODES = /\[([^[\]]*)\]/g;

/** What a line holds, or why it is of no use. */
function partsOf(line: ContentLine): Part | string {
  const text = line.text.trim();
  const marker = MARKER.exec(text);
  if (marker !== null) return { marker: (marker[1] ?? '').trim().toUpperCase(), words: listed(marker[2] ?? '') };
  if (/^(?:---|-\s|&|~|\+?\s*$)/.test(text) || /(?:^|\s)[*$%]/.test(text)) return 'a line of a dictionary of verbs, or of none';
  const codes = [...text.matchAll(CODES)].map(([, code = '']) => ({ line, text: code.trim() }));
  const rest = text.replace(CODES, ' ').trim();
  if (/[[\]]/.test(rest)) return 'a bracket that is not closed, or not opened';
  const plural = /\{([^{}]*)\}/.exec(rest);
  const name = rest.replace(/\{[^{}]*\}/g, ' ').trim();
  if (/[{}]/.test(name)) return 'a brace that is not closed, or not opened';
  const synonym = name.startsWith('+');
  const pattern = (synonym ? name.slice(1) : name).trim();
  if (pattern === '' && codes.length === 0) return 'neither a name nor a code';
  return { name: pattern === '' ? null : { line, pattern, plural: plural === null ? null : (plural[1] ?? '').trim() }, codes, synonym };
}

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

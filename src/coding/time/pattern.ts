import { OnRecordError } from '../../core/errors.js';

/**
 * A pattern over words: plain words, `<class>` or `<name:class>`, `(this|that)` for a choice of words, `?` after what may be
 * left out. `[in|on]` at the front and at the back must stand there but is no part of the expression; `[!of]` must not.
 */
export interface Pattern {
  readonly before: Look | null;
  readonly elements: readonly Element[];
  readonly after: Look | null;
}

export interface Look {
  readonly words: ReadonlySet<string>;
  readonly wanted: boolean;
}

export interface Element {
  readonly optional: boolean;
  /** Words it takes; empty where it takes a class. */
  readonly words: ReadonlySet<string>;
  readonly type: string;
  /** Under what name the value is kept. */
  readonly name: string;
}

export type Captures = ReadonlyMap<string, string | number>;

/** What a class finds at a word: its value and how many words it takes. */
export interface ClassFinding {
  readonly value: string | number;
  readonly length: number;
}

/** The words of a sentence, as patterns see them. */
export interface WordStream {
  readonly words: readonly string[];
  /** All readings of the words from `at` on as `type`. */
  readonly find: (type: string, at: number) => ClassFinding | null;
}

export interface PatternMatch {
  readonly captures: Captures;
  readonly end: number;
}

/** Reads the notation above; throws an `OnRecordError` that shows the faulty piece. */
export function parsePattern(text: string): Pattern {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  const before = pieces[0]?.startsWith('[') ? lookOf(pieces.shift() ?? '') : null;
  const after = pieces.at(-1)?.startsWith('[') ? lookOf(pieces.pop() ?? '') : null;
  const elements = pieces.map((piece) => elementOf(piece, text));
  if (elements.every((element) => element.optional)) throw fault(text, text);
  return { before, elements, after };
}

/** The longest match that begins at word `at`, optional pieces taken wherever they fit; null where there is none. */
export function matchPattern(pattern: Pattern, stream: WordStream, at: number): PatternMatch | null {
  if (pattern.before !== null && !looks(pattern.before, stream.words[at - 1])) return null;
  return matchFrom(pattern, stream, 0, { captures: new Map(), end: at });
}

function matchFrom(pattern: Pattern, stream: WordStream, index: number, so: PatternMatch): PatternMatch | null {
  const element = pattern.elements[index];
  if (element === undefined) return pattern.after === null || looks(pattern.after, stream.words[so.end]) ? so : null;
  const taken = take(element, stream, so);
  const matched = taken === null ? null : matchFrom(pattern, stream, index + 1, taken);
  return matched ?? (element.optional ? matchFrom(pattern, stream, index + 1, so) : null);
}

function take(element: Element, stream: WordStream, so: PatternMatch): PatternMatch | null {
  if (element.words.size > 0) return element.words.has(stream.words[so.end] ?? '') ? { captures: so.captures, end: so.end + 1 } : null;
  const found = stream.find(element.type, so.end);
  if (found === null) return null;
  return { captures: new Map(so.captures).set(element.name, found.value), end: so.end + found.length };
}

/** The end of the sentence counts as a full stop, whether written or not. */
const looks = (look: Look, word = '.'): boolean => look.words.has(word) === look.wanted;

function lookOf(piece: string): Look {
  const wanted = !piece.startsWith('[!');
  return { words: new Set(piece.slice(wanted ? 1 : 2, -1).split('|')), wanted };
}

function elementOf(piece: string, whole: string): Element {
  const optional = piece.endsWith('?') && piece.length > 1;
  const core = optional ? piece.slice(0, -1) : piece;
  const taken = /^<(?:([\w-]+):)?([\w-]+)>$/.exec(core);
  if (taken !== null) return { optional, words: new Set(), type: taken[2] ?? '', name: taken[1] ?? taken[2] ?? '' };
  const choice = /^\((.+)\)$/.exec(core);
  const words = (choice?.[1] ?? core).split('|');
  if (/[<>[\]]/.test(core) || words.includes('')) throw fault(whole, piece);
  return { optional, words: new Set(words), type: '', name: '' };
}

const fault = (pattern: string, piece: string): OnRecordError =>
  new OnRecordError(
    `The pattern cannot be read at "${piece}".`,
    `pattern "${pattern}"`,
    'Use words, <class>, <name:class>, (this|that), "?" for what may be left out, [in|on] at either end.',
  );

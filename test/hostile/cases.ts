import type { ProblemCode } from '../../src/core/schema.js';

/** One row of docs/hostile-input.md that is a file, read between two good reports. */
export interface FileCase {
  readonly tried: string;
  readonly gets: string;
  readonly file: string;
  readonly content: () => string | Uint8Array;
  /** Texts that end on record, shortened to where they are long; `null` where only their number counts. */
  readonly texts: readonly (string | null)[];
  readonly problems: readonly ProblemCode[];
  /** What a problem must say, where the code alone says too little. */
  readonly says?: RegExp;
  /** Seconds that the report may take; a minute where the row is not about time. */
  readonly seconds?: number;
}

const SENTENCE = 'Police arrested 19 protesters in Minsk on Monday.';
const record = (text: string): string => `${JSON.stringify({ text })}\n`;
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const CLAUSE = 'police arrested 19 protesters in Minsk and the government said that it had expelled two diplomats while ';
const DIVS = 10_000;

/** Bytes that look random and are the same each time. */
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 2_654_435_761) >>> 24);

const NOTHING: readonly FileCase[] = [
  { tried: 'an empty file', gets: '`empty`', file: 'empty.txt', content: () => '', texts: [], problems: ['empty'] },
  {
    tried: 'nothing but a million line ends',
    gets: '`empty`',
    file: 'lines.txt',
    content: () => '\n'.repeat(1_000_000),
    texts: [],
    problems: ['empty'],
  },
  { tried: 'an empty JSON list', gets: '`empty`', file: 'list.json', content: () => '[]', texts: [], problems: ['empty'] },
  {
    tried: 'a page without text',
    gets: '`empty`',
    file: 'page.html',
    content: () => '<html><body><img src="a.png"></body></html>',
    texts: [],
    problems: ['empty'],
  },
];

const NO_TEXT: readonly FileCase[] = [
  { tried: 'random bytes', gets: '`binary`', file: 'noise.txt', content: () => noise(5000), texts: [], problems: ['binary'] },
  {
    tried: 'a picture named as JSON lines',
    gets: '`malformed` for each line that is no JSON',
    file: 'picture.jsonl',
    content: () => bytes('\u0089PNG\r\u001a\u0000\u0000IHDR'),
    texts: [],
    problems: ['malformed'],
  },
  {
    tried: 'a PDF named as text',
    gets: '`unknown-format`',
    file: 'paper.txt',
    content: () => bytes('%PDF-1.7\n%\u00e2\u00e3'),
    texts: [],
    problems: ['unknown-format'],
  },
  {
    tried: 'a compressed file, cut off',
    gets: '`unknown-format`',
    file: 'reports.jsonl',
    content: () => bytes('\u001f\u008b\u0008\u0000\u0000'),
    texts: [],
    problems: ['unknown-format'],
  },
];

const CUT_OFF: readonly FileCase[] = [
  {
    tried: 'JSON lines of which the last is cut off',
    gets: '`malformed` for that line, with its number; the lines before are on record',
    ...{
      file: 'cut.jsonl',
      content: () => record(SENTENCE) + record(`${SENTENCE} `).slice(0, 30),
      texts: [SENTENCE],
      problems: ['malformed'],
      says: /this line is not JSON/,
    },
  },
  {
    tried: 'a JSON file, cut off',
    gets: '`malformed`',
    file: 'cut.json',
    content: () => `[${record(SENTENCE)}, {"text": "Pol`,
    texts: [],
    problems: ['malformed'],
    says: /it is not JSON/,
  },
  {
    tried: 'a page, cut off inside a tag',
    gets: 'what is there is read',
    file: 'cut.html',
    content: () => `<html><body><p>${SENTENCE}</p><p cla`,
    texts: [SENTENCE],
    problems: [],
  },
];

const ENCODINGS: readonly FileCase[] = [
  {
    tried: 'Windows-1252 instead of UTF-8',
    gets: 'read as Windows-1252',
    file: 'western.txt',
    content: () => bytes('Police arrested \u0093nine\u0094 protesters near a caf\u00e9 in Minsk on Monday, the government said.'),
    texts: ['Police arrested “nine” protesters near a café in Minsk on Monday, the government said.'],
    problems: [],
  },
  {
    tried: 'UTF-16 without a byte order mark',
    gets: 'read as UTF-16',
    file: 'wide.txt',
    content: () => Buffer.from(SENTENCE, 'utf16le'),
    texts: [SENTENCE],
    problems: [],
  },
  {
    tried: 'a page that declares an encoding nobody knows',
    gets: 'read as UTF-8',
    file: 'unknown.html',
    content: () => `<html><head><meta charset="klingon"></head><body><p>${SENTENCE}</p></body></html>`,
    texts: [SENTENCE],
    problems: [],
  },
  {
    tried: 'null bytes here and there',
    gets: 'kept as they are, and coded',
    file: 'null.txt',
    content: () => `${SENTENCE.repeat(5)}\u0000`,
    texts: [`${SENTENCE.repeat(5)}\u0000`],
    problems: [],
  },
  {
    tried: 'null bytes all over',
    gets: '`binary`',
    file: 'nulls.txt',
    content: () => SENTENCE.split('').join('\u0000\u0000\u0000'),
    texts: [],
    problems: ['binary'],
  },
  {
    tried: 'half a surrogate pair (`\\ud800`) in JSON',
    gets: 'becomes U+FFFD in the text',
    file: 'half.jsonl',
    content: () => `{"text": "Police \\ud800 arrested 19 protesters in Minsk."}\n`,
    texts: ['Police \ufffd arrested 19 protesters in Minsk.'],
    problems: [],
  },
  {
    tried: 'marks that turn the writing direction',
    gets: 'kept in the record; taken out of tables and messages',
    file: 'turned.txt',
    content: () => `\u202e${SENTENCE}\u2066`,
    texts: [`\u202e${SENTENCE}\u2066`],
    problems: [],
  },
];

const NESTED: readonly FileCase[] = [
  {
    tried: '10,000 nested brackets in plain text',
    gets: 'coded in pieces, `too-long`',
    file: 'brackets.txt',
    content: () => `${'('.repeat(10_000)}${SENTENCE}${')'.repeat(10_000)}`,
    texts: [null],
    problems: ['too-long'],
    seconds: 600,
  },
  {
    tried: '10,000 nested lists as JSON',
    gets: '`malformed`',
    file: 'brackets.json',
    content: () => '['.repeat(10_000) + ']'.repeat(10_000),
    texts: [],
    problems: ['malformed'],
    says: /no JSON object/,
  },
  {
    tried: '10,000 nested lists where the text should be',
    gets: '`malformed`',
    file: 'brackets.jsonl',
    content: () => `{"text": ${'['.repeat(10_000)}${']'.repeat(10_000)}}\n`,
    texts: [],
    problems: ['malformed'],
    says: /it has no text/,
  },
  {
    tried: '10,000 nested elements on a page',
    gets: '`malformed`',
    file: 'brackets.html',
    content: () => `<html><body>${'<div>'.repeat(DIVS)}${SENTENCE}${'</div>'.repeat(DIVS)}</body></html>`,
    texts: [],
    problems: ['malformed'],
    says: /nested more than 400 deep/,
  },
];

const LONG: readonly FileCase[] = [
  {
    tried: 'a sentence of 1,900 words',
    gets: 'coded in pieces of at most 400 words, `too-long`',
    file: 'long.txt',
    content: () => CLAUSE.repeat(113),
    texts: [null],
    problems: ['too-long'],
    says: /coded in 5 pieces/,
    seconds: 600,
  },
  {
    tried: '5 MB of one sentence without a full stop',
    gets: '`too-long` and, after ten seconds or what `--timeout` says, `timeout`',
    file: 'endless.txt',
    content: () => CLAUSE.repeat(50_000),
    texts: [],
    problems: ['too-long', 'timeout'],
    says: /more than 1 s/,
    seconds: 1,
  },
  {
    tried: 'a word of a million letters',
    gets: 'coded',
    file: 'word.txt',
    content: () => `${SENTENCE} ${'a'.repeat(1_000_000)}`,
    texts: [null],
    problems: [],
    seconds: 600,
  },
  {
    tried: 'nothing but 20,000 marks',
    gets: 'on record without an event',
    file: 'marks.txt',
    content: () => '?!'.repeat(10_000),
    texts: [null],
    problems: [],
  },
  {
    tried: 'a page of 60,000 elements',
    gets: '`too-long`',
    file: 'elements.html',
    content: () => `<html><body>${'<p>a</p>'.repeat(60_000)}</body></html>`,
    texts: [],
    problems: ['too-long'],
    says: /more than 50000 elements/,
  },
];

const ODD: readonly FileCase[] = [
  {
    tried: 'a report in German',
    gets: '`language`',
    file: 'german.txt',
    content: () => 'Die Polizei nahm am Montag in Minsk neunzehn Demonstranten fest, wie die Regierung gestern mitteilte.',
    texts: [],
    problems: ['language'],
  },
  {
    tried: 'a date that can be read in two ways',
    gets: 'coded undated, `no-date`',
    file: 'date.jsonl',
    content: () => `{"text": "${SENTENCE}", "published": "11/12/2022"}\n`,
    texts: [SENTENCE],
    problems: ['no-date'],
  },
  {
    tried: 'JSON lines that are numbers, lists and `null`',
    gets: '`malformed` for each',
    file: 'values.jsonl',
    content: () => '1\n[]\nnull\n',
    texts: [],
    problems: ['malformed', 'malformed', 'malformed'],
  },
];

/** Every file that is tried, in the order of the page. */
export const FILE_CASES: readonly FileCase[] = [...NOTHING, ...NO_TEXT, ...CUT_OFF, ...ENCODINGS, ...NESTED, ...LONG, ...ODD];

import type { ActorCodes } from '../actor-codes.js';
import { type ActorCode, type CodeReading, readCode } from './code.js';
import { type ContentLine, contentLines } from './content-lines.js';
import { type DictionaryEntry, gatherEntries } from './entries.js';
import { expandNames } from './names.js';

/** A line that no use can be made of. */
export interface UnusableLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** A name with the codes it has, each with the time it has it; those without dates come last and hold at all other times. */
export interface DictionaryName {
  readonly line: number;
  /** As reports write it, the likeliest spelling first. */
  readonly spellings: readonly string[];
  readonly codes: readonly ActorCode[];
}

/** A common noun, or a pair of them, with its sectors. */
export interface DictionaryAgent {
  readonly line: number;
  readonly words: readonly string[];
  readonly roles: readonly string[];
}

/** A dictionary of actors or agents as PETRARCH, PETRARCH-2 and TABARI read it. */
export interface Dictionary {
  readonly file: string;
  /** Lines that hold something: neither empty nor a comment. */
  readonly lines: number;
  readonly names: readonly DictionaryName[];
  readonly agents: readonly DictionaryAgent[];
  readonly unusable: readonly UnusableLine[];
}

/** Reads a dictionary of any size; a line that cannot be read is told of and stops nothing. It never throws. */
export function readDictionary(text: string, file: string, codes: ActorCodes): Dictionary {
  const lines = contentLines(text);
  const unusable: UnusableLine[] = [];
  const refuse = ({ number, text: own }: ContentLine, reason: string): void => {
    unusable.push({ line: number, text: own.trim(), reason });
  };
  const { entries, markers } = gatherEntries(lines, refuse);
  const names: DictionaryName[] = [];
  const agents: DictionaryAgent[] = [];
  for (const entry of entries) {
    const read = readCodes(entry, codes, refuse);
    const agent = read.find((code) => code.agent);
    for (const named of read.length === 0 ? [] : entry.names) {
      const expanded = expandNames(named, { markers, codes, agent: agent !== undefined });
      if (typeof expanded === 'string') refuse(named.line, expanded);
      else if (agent === undefined) names.push({ line: named.line.number, spellings: expanded, codes: datedFirst(read) });
      else agents.push({ line: named.line.number, words: expanded, roles: agent.roles });
    }
  }
  return { file, lines: lines.length, names, agents, unusable: unusable.sort((a, b) => a.line - b.line) };
}

/** The codes of an entry that can be read. Where none can, its names are of no use either. */
function readCodes(entry: DictionaryEntry, codes: ActorCodes, refuse: (line: ContentLine, reason: string) => void): readonly ActorCode[] {
  const readings = entry.codes.map((code): readonly [ContentLine, CodeReading] => [code.line, readCode(code.text, codes)]);
  const told = new Set<number>();
  for (const [line, reading] of readings) {
    if (typeof reading !== 'string') continue;
    refuse(line, reading);
    told.add(line.number);
  }
  const read = readings.flatMap(([, reading]) => (typeof reading === 'string' ? [] : [reading]));
  if (read.length > 0) return read;
  const reason = entry.codes.length === 0 ? 'no code in brackets follows it' : 'none of its codes can be read';
  for (const { line } of entry.names) if (!told.has(line.number)) refuse(line, reason);
  return [];
}

/** Where dated and undated codes hold at the same time, the dated one is the more exact. */
const datedFirst = (codes: readonly ActorCode[]): readonly ActorCode[] => [
  ...codes.filter(({ from, to }) => from !== null || to !== null),
  ...codes.filter(({ from, to }) => from === null && to === null),
];

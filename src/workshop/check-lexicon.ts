import { readFile } from 'node:fs/promises';
import { compileCodebook } from '../core/codebook.js';
import { OnRecordError, OnRecordErrors } from '../core/errors.js';
import { loadFrames, loadKnowledge, loadOwnLexicon, type OwnSources } from '../knowledge.js';
import { checkFrameFile } from '../lexicon/frame-schema.js';
import { type Lexicon, openLexicon } from '../lexicon/lexicon.js';
import { locateYaml } from '../lexicon/located-yaml.js';
import type { OwnLexicon } from '../lexicon/own.js';
import type { Example } from './example.js';
import { frameExamples } from './frame-examples.js';
import { agentExamples, wordExamples } from './word-examples.js';

/** What is to be checked: a lexicon's form, and its examples, still to be run. */
export interface Checking {
  /** What does not keep to the format. Where there is any, no example is run. */
  readonly faults: readonly OnRecordError[];
  readonly examples: readonly Example[];
  readonly own: OwnLexicon | null;
}

/** An example that is read otherwise than it should be, at its line. */
export interface Failure {
  readonly file: string;
  readonly line: number;
  readonly shows: string;
  readonly text: string;
  readonly read: string;
}

const PACKAGE = new URL('../../../', import.meta.url);

/** Makes a check of our lexicon ready, or of a user's own over ours; `withOurs` runs our own examples under theirs too. */
export async function openCheck(sources: OwnSources | null, withOurs: boolean): Promise<Checking> {
  const lexicon = await openLexicon(PACKAGE);
  if (sources === null) {
    const faults = await faultsOfOurs(lexicon);
    return { faults, own: null, examples: faults.length > 0 ? [] : await examplesOf(lexicon, null, true) };
  }
  try {
    const own = await loadOwnLexicon(sources);
    return { faults: [], own, examples: await examplesOf(lexicon, own, withOurs) };
  } catch (thrown) {
    if (thrown instanceof OnRecordErrors) return { faults: thrown.all, own: null, examples: [] };
    if (thrown instanceof OnRecordError) return { faults: [thrown], own: null, examples: [] };
    throw thrown;
  }
}

/** Runs one example; null where it holds. */
export async function failureOf(example: Example, { own }: Pick<Checking, 'own'>): Promise<Failure | null> {
  const read = example.run();
  if (read === null) return null;
  const { shows, text, file } = example;
  const path = own?.files.includes(file) ? file : new URL(file, PACKAGE);
  return { file, line: lineOf(await readFile(path, 'utf8').catch(() => ''), text), shows, text, read };
}

async function examplesOf(lexicon: Lexicon, own: OwnLexicon | null, ours: boolean): Promise<readonly Example[]> {
  const [knowledge, frames] = await Promise.all([loadKnowledge(PACKAGE, own), loadFrames(lexicon, own)]);
  const theirs = new Set(own?.frames.map(({ file }) => file));
  const wanted = frames.filter(({ file }) => ours || theirs.has(file));
  return [
    ...frameExamples(wanted, knowledge),
    ...(own?.agentFiles ?? []).flatMap(({ file, data }) => agentExamples(file, data, knowledge)),
    ...(ours ? await wordExamples(lexicon, knowledge) : []),
  ];
}

async function faultsOfOurs(lexicon: Lexicon): Promise<readonly OnRecordError[]> {
  const codebook = compileCodebook((await lexicon.yaml('codebook.yml')).data);
  const check = async (name: string): Promise<readonly OnRecordError[]> =>
    checkFrameFile(locateYaml(await lexicon.text(name), `lexicon/${name}`), codebook);
  return (await Promise.all(lexicon.below('en/frames/').map(check))).flat();
}

/** The line of an example's sentence, or 1 where it is written otherwise there. */
function lineOf(source: string, text: string): number {
  const index = source.split('\n').findIndex((line) => line.includes(text) || line.includes(JSON.stringify(text)));
  return Math.max(index, 0) + 1;
}

import { readFile } from 'node:fs/promises';
import { messageOf, OnRecordError } from '../core/errors.js';
import { normalise } from './features.js';

/** Classes of words by tags and ending, as training/lemmas.py learns them. An ending that starts with ^ is a whole word. */
interface EndingTable {
  readonly classes: readonly string[];
  /** By "UPOS|XPOS", ^ behind it for capitalised forms, and the situation where there is one: ending to index of class. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What gives lemmas and features. */
export interface LemmaTables {
  readonly lemma: EndingTable;
  readonly feats: EndingTable;
  /** Person and number of pronouns that are not third person singular ("we": "1p"), for `situationsOf`. */
  readonly persons: Readonly<Record<string, string>>;
}

/** A word as far as lemma and features depend on it. */
export interface TaggedForm {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  /** Its place in the tree as `situationsOf` gives it; without, features are those most common for form and tags. */
  readonly situation?: string;
}

/** Longest ending in the tables, in code units. */
const LONGEST = 5;

/** Reads models/en/lemmas.json; throws an OnRecordError where it is missing or no JSON. */
export async function loadLemmaTables(file: URL): Promise<LemmaTables> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LemmaTables;
  } catch (thrown) {
    throw new OnRecordError(`cannot read the lemmas: ${messageOf(thrown)}`, file.href, 'install OnRecord again', { cause: thrown });
  }
}

/** Lemma and FEATS column of one word. */
export interface Morphology {
  readonly lemma: string;
  readonly feats: string;
}

/** Words remembered by `createMorphology`. */
const REMEMBERED = 20_000;

/** Lemma and features of a word, remembered for as long as few enough words come by: ten times faster in running text. */
export function createMorphology(tables: LemmaTables): (word: TaggedForm) => Morphology {
  const known = new Map<string, Map<string, Morphology>>();
  let size = 0;
  return (word) => {
    const tags = `${word.upos}|${word.xpos}|${word.situation ?? ''}`;
    const forms = known.get(tags) ?? new Map<string, Morphology>();
    const found = forms.get(word.form);
    if (found !== undefined) return found;
    if (size >= REMEMBERED) {
      for (const other of known.values()) other.clear();
      size = 0;
    }
    const morphology = { lemma: lemmaOf(word, tables), feats: featsOf(word, tables) };
    known.set(tags, forms.set(word.form, morphology));
    size++;
    return morphology;
  };
}

/** The lemma in UD's sense. Names keep their form ("Baku", "NATO"), plural ones lose the plural ("Kurds" → "Kurd"). */
export function lemmaOf(word: TaggedForm, tables: LemmaTables): string {
  const keeps = word.upos === 'PROPN' && word.xpos !== 'NNPS';
  const rule = keeps ? undefined : find(tables.lemma, word, word.form.toLowerCase());
  if (rule !== undefined) return applyRule(rule, word.form);
  return word.upos === 'PROPN' || word.upos === 'X' ? word.form : word.form.toLowerCase();
}

/** The FEATS column of CoNLL-U ("Number=Plur"), "_" where there are none. */
export const featsOf = (word: TaggedForm, tables: LemmaTables): string => find(tables.feats, word, normalise(word.form)) ?? '_';

function find({ classes, tags }: EndingTable, word: TaggedForm, spelling: string): string | undefined {
  const plain = `${word.upos}|${word.xpos}`;
  const key = /^\p{Lu}/u.test(word.form) ? `${plain}^` : plain;
  const endings = tags[key + (word.situation ?? '')] ?? tags[key] ?? tags[plain];
  if (endings === undefined) return undefined;
  const whole = endings[`^${spelling}`];
  if (whole !== undefined) return classes[whole];
  for (let length = Math.min(LONGEST, spelling.length); length >= 0; length--) {
    const found = endings[spelling.slice(spelling.length - length)];
    if (found !== undefined) return classes[found];
  }
  return undefined;
}

/** "2y": cut two code units, add y; "1!": keep the form's case; "=be": the lemma is be. */
function applyRule(rule: string, form: string): string {
  if (rule.startsWith('=')) return rule.slice(1);
  const keeps = rule[1] === '!';
  const base = keeps ? form : form.toLowerCase();
  return base.slice(0, base.length - Number(rule[0])) + rule.slice(keeps ? 2 : 1);
}

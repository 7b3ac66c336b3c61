import { nearest } from '../core/near.js';
import { type ActorCodes, loadActorCodes } from '../lexicon/actor-codes.js';
import { openDictionary } from '../lexicon/dictionary/open.js';
import { openLexicon } from '../lexicon/lexicon.js';
import type { OwnSources } from '../lexicon/own.js';
import { filesOf } from '../lexicon/own-files.js';
import { TABLES } from '../lexicon/tables.js';
import { AREAS, type Term, termsIn, termsOf, VERB_FORMS } from '../lexicon/terms.js';
import { type LemmaTables, lemmaOf, loadLemmaTables } from '../nlp/lemma.js';

/** Where a word stands, the entries that are the word itself before those that have it among others; what is near where it stands nowhere. */
export interface Found {
  readonly word: string;
  readonly places: readonly Term[];
  readonly near: readonly string[];
}

const NEAR = 8;

const PACKAGE = new URL('../../../', import.meta.url);

/** Tags of the forms that a word may be of, by its ending; irregular verbs are found as forms in their own table. */
const FORMS = [
  ['VERB', 'VBD', 'ed'],
  ['VERB', 'VBZ', 's'],
  ['VERB', 'VBG', 'ing'],
  ['NOUN', 'NNS', 's'],
] as const;

/** What looks words up in a user's own lexicon and in ours. */
export async function openFinder(sources: OwnSources): Promise<(word: string) => Found> {
  const lexicon = await openLexicon(PACKAGE);
  const codes = await loadActorCodes(lexicon);
  const [ours, files, named, tables] = await Promise.all([
    termsOf(
      lexicon,
      TABLES.map(([file]) => file),
    ),
    filesOf(sources.lexicon),
    Promise.all(sources.actors.map((path) => dictionaryTerms(path, codes))),
    loadLemmaTables(new URL('models/en/lemmas.json', PACKAGE)),
  ]);
  const terms = [...files.files.flatMap(termsIn), ...named.flat(), ...ours];
  return (word) => findWord(word, terms, lemmasOf(word, terms, tables));
}

/** What a word may be a form of. */
function lemmasOf(word: string, terms: readonly Term[], tables: LemmaTables): readonly string[] {
  const form = word.toLowerCase();
  const regular = form.includes(' ') ? [] : FORMS.filter(([, , ending]) => form.endsWith(ending));
  return [
    ...regular.map(([upos, xpos]) => lemmaOf({ form, upos, xpos }, tables)),
    ...terms.filter(({ file, term }) => file.endsWith(VERB_FORMS) && term === form).map(({ entry }) => entry),
  ];
}

/** The names and nouns of a dictionary, each with its code in PLOVER's terms. */
async function dictionaryTerms(path: string, codes: ActorCodes): Promise<readonly Term[]> {
  const { names, agents } = await openDictionary(path, codes);
  const described = names.flatMap(({ line, spellings, codes: [code] }) =>
    spellings.map(
      (term) =>
        ({
          term,
          area: 'actors',
          file: path,
          line,
          entry: [spellings[0], code?.country, ...(code?.roles ?? [])].filter((p) => p).join(' '),
        }) as const,
    ),
  );
  const nouns = agents.flatMap(({ line, words, roles }) =>
    words.map((term) => ({ term, area: 'agents', file: path, line, entry: roles.join(' ') }) as const),
  );
  return [...described, ...nouns];
}

/** Looks a word up, in any case; `lemmas` are what it may be a form of. */
export function findWord(word: string, terms: readonly Term[], lemmas: readonly string[]): Found {
  const wanted = new Set([word, ...lemmas].map((form) => form.toLowerCase()));
  const whole = terms.filter(({ term }) => wanted.has(term.toLowerCase()));
  const inside = terms.filter(
    ({ term }) => !wanted.has(term.toLowerCase()) && wordsIn(term).some((part) => wanted.has(part.toLowerCase())),
  );
  const places = [...whole, ...inside].filter(isFirst).sort((a, b) => AREAS.indexOf(a.area) - AREAS.indexOf(b.area));
  return {
    word,
    places,
    near:
      places.length > 0
        ? []
        : nearest(
            word,
            terms.flatMap(({ term }) => [term, ...wordsIn(term)]),
            NEAR,
          ),
  };
}

const isFirst = ({ file, line, term, entry }: Term, index: number, all: readonly Term[]): boolean =>
  all.findIndex((o) => o.file === file && o.line === line && o.term === term && o.entry === entry) === index;

/** "impose <curfew> on" → impose, curfew, on. */
const wordsIn = (term: string): readonly string[] =>
  term.includes(' ') ? term.split(/\s+/).map((word) => word.replace(/^<|>$/g, '')) : [];

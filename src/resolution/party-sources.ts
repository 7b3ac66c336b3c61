import type { AgentLexicon } from '../core/agent-lexicon.js';
import type { Step } from '../core/explanation.js';
import { evidence, type Token } from '../core/schema.js';
import { subtree, type Tree } from '../core/tree.js';
import type { WorldEntry, WorldKind } from '../core/world.js';
import type { PartyView } from './parties.js';

/** What a word, or a pair of them, tells of a party. */
export interface PartySource extends Step {
  readonly country: string | null;
  readonly roles: readonly string[];
}

/** What the words of a phrase tell, the most telling first: names of the tables, pairs, the head noun, then modifiers. */
export function sourcesIn(view: PartyView, head: number, lexicon: AgentLexicon, text: string): readonly PartySource[] {
  const { tree } = view;
  const words = nearestFirst(tree, head);
  const named = words.flatMap((at) =>
    view.worldAt(at).map((entry) => ({
      ...worldText(entry),
      words: [evidence(text, tree.tokens[at] as Token)],
      country: entry.country,
      roles: entry.roles,
    })),
  );
  return [...named.filter((s) => s.words[0]?.start === tree.tokens[head]?.start), ...nounSources(tree, words, lexicon, text), ...named];
}

/** "“Azerbaijan” is a country". */
export function worldText({ kind, name, country, roles, file }: WorldEntry): Pick<Step, 'rule' | 'source'> {
  const [what, source] = KINDS[kind];
  const facts = [country, ...roles].filter((fact) => fact !== null).join(' ');
  return { rule: `the tables have ${name}${facts === '' ? '' : ` (${facts})`}, ${what}`, source: file ?? source };
}

const KINDS: Readonly<Record<WorldKind, readonly [string, string]>> = {
  country: ['a country', 'lexicon/places/countries.tsv'],
  demonym: ['here by the name of its people', 'lexicon/places/countries.tsv'],
  capital: ['a capital', 'lexicon/places/countries.tsv'],
  metonym: ['here by a name of its government', 'lexicon/places/countries.tsv'],
  territory: ['a territory', 'lexicon/places/territories.tsv'],
  city: ['a city', 'lexicon/places/cities.tsv'],
  organisation: ['an organisation', 'lexicon/actors/organisations.tsv'],
  person: ['a person', 'lexicon/actors/persons.tsv'],
  group: ['a group', 'lexicon/actors/groups.tsv'],
};

const AGENTS = 'lexicon/en/agents.yml';

/** Sectors that common nouns and adjectives give, as the agents' lexicon lists them. */
function nounSources(tree: Tree, words: readonly number[], lexicon: AgentLexicon, text: string): readonly PartySource[] {
  const head = words[0] as number;
  const lemma = (at: number): string => (tree.tokens[at] as Token).lemma.toLowerCase();
  const source = (rule: string, roles: readonly string[] | undefined, at: readonly number[]): readonly PartySource[] =>
    roles === undefined || roles.length === 0
      ? []
      : [{ rule, words: at.map((i) => evidence(text, tree.tokens[i] as Token)), source: AGENTS, country: null, roles }];
  return [
    ...words
      .slice(1)
      .flatMap((at) => source(`the pair “${lemma(at)} ${lemma(head)}”`, lexicon.compounds.get(`${lemma(at)} ${lemma(head)}`), [at, head])),
    ...words.slice(1).flatMap((at) => source(`the modifier “${lemma(at)}”`, lexicon.modifiers.get(lemma(at)), [at])),
    ...words.flatMap((at) => source(`the noun “${lemma(at)}”`, lexicon.agents.get(lemma(at))?.roles, [at])),
  ];
}

/** The head, then the words below it, by their distance in the tree. */
function nearestFirst(tree: Tree, head: number): readonly number[] {
  const steps = new Map<number, number>([[head, 0]]);
  const below = subtree(tree, head);
  for (let found = 1; found > 0; ) {
    const next = below.filter((w) => !steps.has(w) && steps.has((tree.tokens[w] as Token).head));
    found = next.length;
    for (const w of next) steps.set(w, (steps.get((tree.tokens[w] as Token).head) ?? 0) + 1);
  }
  return [...below].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0) || a - b);
}

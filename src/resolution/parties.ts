import type { AgentLexicon } from '../core/agent-lexicon.js';
import { bySentence } from '../core/by-sentence.js';
import type { Annotation, EntityKind, Name, Sentence, Token } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { childrenBy, relation, type Tree, treeOf } from '../core/tree.js';
import { matchWorld, type World, type WorldEntry } from '../core/world.js';

/** What the words of a phrase tell of the party it names. */
export interface Party {
  readonly kind: EntityKind;
  readonly country: string | null;
  readonly roles: readonly string[];
  readonly wikidata: string | null;
  readonly named: boolean;
  /** The name without articles and titles, or the head's lemma. */
  readonly name: string;
  /** Token index of a possessive pronoun or name whose country it takes. */
  readonly owner: number | null;
}

/** One sentence with all that is known of its words. */
export interface PartyView {
  readonly tree: Tree;
  readonly index: number;
  readonly nameAt: (token: number) => Name | null;
  readonly worldAt: (token: number) => readonly WorldEntry[];
  /** The same, but nothing where they know only a part of the name: "Ontario" does not say what the Ontario Liberal Party is. */
  readonly wholeAt: (token: number) => readonly WorldEntry[];
}

/** Lexicon matches and names of every sentence; entries that do not hold at `date` are left out. */
export function viewParties(annotation: Annotation, world: World): readonly PartyView[] {
  const date = annotation.report.published;
  const namesIn = bySentence(annotation.names, annotation.sentences.length);
  return annotation.sentences.map((sentence, index) => {
    const names = namesIn[index] ?? [];
    const matches = worldOf(sentence, world, date);
    return {
      tree: treeOf(sentence),
      index,
      nameAt: (at) => names.find((n) => covers(n, sentence.tokens[at] as Token)) ?? null,
      worldAt: (at) => matches.get(at)?.entries ?? [],
      wholeAt: (at) => {
        const found = matches.get(at);
        const name = names.find((n) => covers(n, sentence.tokens[at] as Token));
        return found === undefined || (name !== undefined && !coversWhole(found, name)) ? [] : found.entries;
      },
    };
  });
}

const covers = (name: Name, token: Token): boolean => name.start <= token.start && token.end <= name.end;

/** A stretch that the tables know, with what they know of it. */
interface Known extends Span {
  readonly entries: readonly WorldEntry[];
}

const coversWhole = (known: Known, name: Name): boolean => known.start <= name.start && name.end <= known.end;

function worldOf(sentence: Sentence, world: World, date: string | null): Map<number, Known> {
  const found = new Map<number, Known>();
  for (let at = 0; at < sentence.tokens.length; ) {
    const match = matchWorld(world, sentence.tokens, at);
    const valid = (match?.entries ?? []).filter((e) => holdsAt(e, date));
    const entries = valid.length > 0 ? valid : (match?.entries ?? []).filter((e) => e.kind === 'person').map((e) => outOfOffice(e, date));
    const [first, last] = [sentence.tokens[at] as Token, sentence.tokens[at + (match?.length ?? 1) - 1] as Token];
    for (let i = 0; i < (match?.length ?? 0); i++) found.set(at + i, { start: first.start, end: last.end, entries });
    at += match?.length ?? 1;
  }
  return found;
}

/** After office a member of a government belongs to the elite; before it, the table does not say. */
const outOfOffice = (entry: WorldEntry, date: string | null): WorldEntry => ({
  ...entry,
  roles: entry.roles.includes('GOV') ? (date !== null && entry.to !== null && entry.to < date ? ['ELI'] : []) : entry.roles,
});

/** Dates compare as far as both are precise: a row "to 1994" holds through that year. */
const holdsAt = ({ from, to }: WorldEntry, date: string | null): boolean =>
  date === null || ((from === null || from <= date.slice(0, from.length)) && (to === null || date.slice(0, to.length) <= to));

/** Reads a phrase by its semantic head: names by the tables, descriptions by composition ("Iranian clerics" → IRN, REL). */
export function readParty(view: PartyView, head: number, lexicon: AgentLexicon): Party {
  const { tree } = view;
  const name = view.nameAt(head);
  const token = tree.tokens[head] as Token;
  const modifiers = describing(tree, head);
  const own = best(view.wholeAt(head));
  const named = name !== null || own !== undefined || token.upos === 'PROPN';
  const words = [head, ...modifiers];
  const country =
    (own?.kind === 'demonym' || own?.kind === 'group' ? homeOf(view, head, lexicon) : null) ??
    own?.country ??
    firstCountry(view, words) ??
    null;
  const roles =
    own !== undefined && own.kind !== 'demonym' && (own.roles.length > 0 || own.kind !== 'person')
      ? rolesOfNamed(own, view, words, lexicon)
      : rolesOf(view, head, words, lexicon);
  return {
    kind: kindOf(name, own, roles, { token, lexicon }),
    country,
    roles,
    wikidata: own?.id ?? null,
    named,
    name:
      own !== undefined && named
        ? own.kind === 'demonym'
          ? token.text
          : own.name
        : name === null
          ? token.lemma.toLowerCase()
          : tree.tokens
              .filter((t) => covers(name, t))
              .map((t) => t.text)
              .join(' '),
    owner: childrenBy(tree, head, 'nmod:poss')[0] ?? null,
  };
}

/** Words that say more of a head: adjectives, compounds, titles, appositions, owners and places, and what stands before those. */
function describing(tree: Tree, head: number): readonly number[] {
  const direct = related(tree, head, ['amod', 'compound', 'flat', 'appos', 'nmod']);
  return [...direct, ...direct.flatMap((c) => [...stackedBefore(tree, c), ...related(tree, c, ['nmod', 'flat']).filter((g) => g > c)])];
}

/** The nouns and adjectives stacked before a word: "Arab", "League" and "Secretary" before "General". */
const stackedBefore = (tree: Tree, at: number): readonly number[] =>
  related(tree, at, ['amod', 'compound', 'nmod']).flatMap((c) => (c < at ? [c, ...stackedBefore(tree, c)] : []));

const related = (tree: Tree, at: number, relations: readonly string[]): readonly number[] =>
  tree.children(at).filter((c) => relations.includes(relation(tree.tokens[c] as Token)));

/** "the Albanians of southern Serbia": where a people is said to live, they are of that country. */
function homeOf(view: PartyView, head: number, { homes }: AgentLexicon): string | null {
  const home = childrenBy(view.tree, head, 'nmod').filter((c) =>
    childrenBy(view.tree, c, 'case').some((k) => homes.has(view.tree.tokens[k]?.lemma ?? '')),
  );
  return firstCountry(view, home);
}

const RANK = ['country', 'organisation', 'person', 'group', 'territory', 'metonym', 'capital', 'demonym', 'city'];
const best = (entries: readonly WorldEntry[]): WorldEntry | undefined =>
  [...entries].sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind))[0];

/** The first country that words tell; another man's family name in a longer name does not. */
function firstCountry(view: PartyView, words: readonly number[]): string | null {
  for (const word of words) {
    const entry = best(view.worldAt(word).filter((e) => e.kind !== 'person' || view.wholeAt(word).includes(e)));
    if (entry?.country) return entry.country;
  }
  return null;
}

function rolesOfNamed(entry: WorldEntry, view: PartyView, words: readonly number[], lexicon: AgentLexicon): readonly string[] {
  if (entry.roles.length > 0) return entry.roles;
  return entry.kind === 'organisation' || entry.kind === 'group' ? rolesOf(view, words[0] as number, words, lexicon) : [];
}

/** Sectors by the modifiers ("intelligence service", "former president") and the head noun, the more telling first. */
function rolesOf(view: PartyView, head: number, words: readonly number[], lexicon: AgentLexicon): readonly string[] {
  const { tree } = view;
  const lemma = (index: number): string => (tree.tokens[index] as Token).lemma.toLowerCase();
  const near = words.slice(1).filter((w) => ['amod', 'compound', 'nmod', 'flat'].includes(relation(tree.tokens[w] as Token)));
  const pair = near.map((w) => lexicon.compounds.get(`${lemma(w)} ${lemma(head)}`)).find((roles) => roles !== undefined);
  if (pair !== undefined) return pair;
  const said = near.flatMap((w) => lexicon.modifiers.get(lemma(w)) ?? []);
  const own = lexicon.agents.get(lemma(head))?.roles ?? [];
  const named = near.flatMap((w) => (best(view.worldAt(w))?.kind === 'organisation' ? (best(view.worldAt(w))?.roles ?? []) : []));
  if (named.length > 0 && (own.length === 0 || lexicon.agents.get(lemma(head))?.class === 'group')) return named;
  const joined = childrenBy(tree, head, 'acl')
    .filter((c) => lexicon.memberships.has(lemma(c)))
    .flatMap((c) => childrenBy(tree, c, 'obl').flatMap((o) => rolesOf(view, o, [o, ...tree.children(o)], lexicon)));
  const titles = words.slice(1).flatMap((w) => lexicon.agents.get(lemma(w))?.roles ?? []);
  return [...new Set([...joined, ...said, ...own, ...(own.length > 0 ? [] : titles)])];
}

/** A head with what common nouns say of it. */
interface Word {
  readonly token: Token;
  readonly lexicon: AgentLexicon;
}

function kindOf(name: Name | null, entry: WorldEntry | undefined, roles: readonly string[], { token, lexicon }: Word): EntityKind {
  if (entry?.kind === 'country' || entry?.kind === 'capital' || entry?.kind === 'territory' || entry?.kind === 'city') return 'place';
  if (entry?.kind === 'person') return 'person';
  if (entry?.kind === 'organisation') return 'organization';
  if (entry?.kind === 'group' || entry?.kind === 'demonym') return 'group';
  if (name !== null) return name.kind;
  if (token.xpos === 'NNS') return 'group';
  if (lexicon.agents.get(token.lemma.toLowerCase())?.class === 'person') return 'person';
  return roles.length === 0 ? 'group' : 'organization';
}

/** Other countries that a phrase joins to its own: "Hungarian and Romanian officials" are of both. */
export function furtherCountries(view: PartyView, head: number): readonly string[] {
  const first = childrenBy(view.tree, head, 'amod', 'compound', 'nmod:poss').find((c) => view.worldAt(c).some((e) => e.country !== null));
  if (first === undefined) return [];
  return childrenBy(view.tree, first, 'conj').flatMap((c) => best(view.worldAt(c))?.country ?? []);
}

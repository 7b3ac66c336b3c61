import type { AgentLexicon } from '../core/agent-lexicon.js';
import type { CodedReport, Phrase } from '../core/draft.js';
import type { Actor, Place as Location, Mention, Name, Sentence, Token } from '../core/schema.js';
import { semanticHead } from '../core/semantic-head.js';
import { childrenBy, type Tree } from '../core/tree.js';
import type { PartyKind, Place } from './coreference.js';
import { actorOf, EntityRegistry, type GrowingEntity } from './entities.js';
import { furtherCountries, type Party, type PartyView, readParty, viewParties } from './parties.js';
import { type PlaceReading, type ReadToponym, readPlaces } from './places.js';
import { type Pronouns, pronounsOf } from './pronouns.js';
import type { ResolutionLexicon } from './resolution-lexicon.js';

/** Says who the phrases of one report are; the same party under several words becomes one entity. */
export class PartyResolver {
  readonly views: readonly PartyView[];
  readonly places: PlaceReading;
  readonly #registry = new EntityRegistry();
  readonly #pronouns: Pronouns;
  readonly #asking = new Set<string>();
  readonly #resolved = new Map<string, { readonly entity: GrowingEntity; readonly antecedent: string | null }>();

  constructor(
    readonly coded: CodedReport,
    readonly lexicon: ResolutionLexicon,
  ) {
    this.views = viewParties(coded, lexicon.world);
    this.#pronouns = pronounsOf(coded, this.views, { pronouns: lexicon.pronouns, isParty: (p) => this.#partyKind(p) });
    this.places = readPlaces(coded, {
      atlas: lexicon.atlas,
      world: lexicon.world,
      words: lexicon.placeWords,
      publishers: lexicon.publishers,
      locatives: new Set(lexicon.agents.locatives),
    });
  }

  get entities(): readonly GrowingEntity[] {
    return this.#registry.all;
  }

  /** Registers a name, whether or not it is a party of an event. */
  name(name: Name): void {
    const sentence = this.coded.sentences[name.sentence] as Sentence;
    const inside = sentence.tokens.flatMap((t, i) => (t.start >= name.start && t.end <= name.end ? [i] : []));
    const head = inside.find((i) => !inside.includes((sentence.tokens[i] as Token).head) || (sentence.tokens[i] as Token).head === i);
    if (head === undefined) return;
    const { entity } = this.#entityAt({ sentence: name.sentence, head });
    const toponym = this.places.of(name);
    const { start, end } = toponym === null || toponym.within ? name : toponym;
    this.#registry.mention(entity, { start, end, kind: 'name', sense: toponym?.sense ?? 'literal', place: toponym?.place ?? null });
    if (toponym !== null && !toponym.within) entity.place ??= toponym.place;
  }

  /** Registers a place, or a people by its place, that is no name by itself; nothing changes for one that nothing is known of. */
  toponym({ name, place, start, end, sense, words }: ReadToponym): void {
    if (name !== null || place === null) return;
    const entity = this.#registry.at(`name:${place.name.toLowerCase()}`, () => ({
      kind: 'place',
      name: place.name,
      country: place.country,
      roles: [],
      wikidata: null,
      named: true,
      head: (words.split(' ').at(-1) ?? '').toLowerCase(),
      place,
      actor: false,
    }));
    this.#registry.mention(entity, { start, end, kind: 'name', sense, place });
  }

  /** The actor that a phrase names, with the words it does so in. */
  actor(phrase: Phrase): Actor {
    const view = this.views[phrase.sentence] as PartyView;
    const { entity, antecedent } = this.#entityAt({
      sentence: phrase.sentence,
      head: semanticHead(view.tree, phrase.head, this.lexicon.agents),
    });
    const token = view.tree.tokens[phrase.head] as Token;
    const kind: Mention['kind'] = token.upos === 'PRON' ? 'pronoun' : token.upos === 'PROPN' ? 'name' : 'nominal';
    if (kind !== 'name') this.#registry.mention(entity, { start: phrase.start, end: phrase.end, kind, sense: 'literal', place: null });
    entity.actor = true;
    return actorOf(entity, {
      name: entity.named && kind === 'name' ? entity.name : this.coded.report.text.slice(phrase.start, phrase.end).replace(/\s+/g, ' '),
      antecedent,
    });
  }

  /** The actors of a phrase: several where it joins countries ("Hungarian and Romanian officials") or stands for several parties. */
  actors(phrase: Phrase): readonly Actor[] {
    const view = this.views[phrase.sentence] as PartyView;
    const first = this.actor(phrase);
    const head = semanticHead(view.tree, phrase.head, this.lexicon.agents);
    const others = furtherCountries(view, head).filter((country) => country !== first.country);
    const behind = this.#pronouns.antecedents({ sentence: phrase.sentence, head }).slice(1);
    return [
      first,
      ...behind.map((place) => this.#standIn(first.name, place)),
      ...others.map((country) => this.#counterpart(first, country, view, head)),
    ];
  }

  /** Another party that a pronoun stands for. */
  #standIn(name: string, place: Place): Actor {
    const { entity, antecedent } = this.#behind(place);
    entity.actor = true;
    return actorOf(entity, { name, antecedent });
  }

  /** The same description for another country, as an entity of its own. */
  #counterpart(actor: Actor, country: string, view: PartyView, head: number): Actor {
    const party = readParty(view, head, this.lexicon.agents);
    const word = (view.tree.tokens[head] as Token).text.toLowerCase();
    const entity = this.#registry.at(`${country}|${party.roles[0] ?? ''}|${word}|`, () => ({
      ...this.#create(view, { sentence: view.index, head }, party, word),
      country,
    }));
    entity.actor = true;
    return { ...actor, country, entity: entity.id };
  }

  /** The country in which a sentence says that something was, where it names no other, with the word that does ("in northern Israel"). */
  soleCountry(sentence: number): { readonly country: string; readonly word: Token; readonly at: number } | null {
    const view = this.views[sentence] as PartyView;
    const named = view.tree.tokens.flatMap((word, at) => {
      const country = view.worldAt(at).find((e) => e.country !== null && e.kind !== 'organisation' && e.kind !== 'person')?.country;
      return country == null ? [] : [{ country, word, at }];
    });
    const only = named.find(({ at }) => isLocative(view.tree, at, this.lexicon.agents.locatives));
    return only === undefined || named.some((n) => n.country !== only.country) ? null : only;
  }

  /** The word of a phrase that says who it is: "hostages" in "dozens of hostages". */
  meant(phrase: Phrase): number {
    return semanticHead((this.views[phrase.sentence] as PartyView).tree, phrase.head, this.lexicon.agents);
  }

  /** The id of the entity that a phrase with this head was found to be; null where nobody asked for it so far. */
  entityKnownAt({ sentence, head }: Place): string | null {
    return this.#resolved.get(`${sentence}:${head}`)?.entity.id ?? null;
  }

  /** Whether a phrase is a pronoun, which has no home of its own. */
  isPronoun(phrase: Phrase): boolean {
    return this.views[phrase.sentence]?.tree.tokens[phrase.head]?.upos === 'PRON';
  }

  /** Whether a phrase's own words tell a country; not its owner's, nor those of another mention. */
  tellsCountry(phrase: Phrase): boolean {
    const view = this.views[phrase.sentence] as PartyView;
    const { agents } = this.lexicon;
    return readParty(view, semanticHead(view.tree, phrase.head, agents), agents).country !== null;
  }

  /** The place that a phrase names, or null where none is known. */
  place(phrase: Phrase): Location | null {
    return this.places.at(phrase.sentence, phrase.head)?.place ?? null;
  }

  #entityAt(at: Place): { readonly entity: GrowingEntity; readonly antecedent: string | null } {
    const key = `${at.sentence}:${at.head}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    // a pronoun inside the phrase that it stands for ("members of its party") would ask for itself without end
    const first = !this.#asking.has(key);
    this.#asking.add(key);
    const found = (first ? this.#pronoun(at) : null) ?? { entity: this.#described(at, first), antecedent: null };
    this.#asking.delete(key);
    this.#resolved.set(key, found);
    return found;
  }

  #pronoun(at: Place): { readonly entity: GrowingEntity; readonly antecedent: string | null } | null {
    const [place] = this.#pronouns.antecedents(at);
    return place === undefined ? null : this.#behind(place);
  }

  /** The entity that an antecedent names, and its words. */
  #behind(place: Place): { readonly entity: GrowingEntity; readonly antecedent: string | null } {
    const { tree } = this.views[place.sentence] as PartyView;
    const { entity } = this.#entityAt({ sentence: place.sentence, head: semanticHead(tree, place.head, this.lexicon.agents) });
    return { entity, antecedent: wordsOf(tree, place.head) };
  }

  /** What a phrase can be as an antecedent; null where it can be nobody. */
  #partyKind(place: Place): PartyKind | null {
    const view = this.views[place.sentence] as PartyView;
    const head = semanticHead(view.tree, place.head, this.lexicon.agents);
    const token = view.tree.tokens[head] as Token;
    if (token.upos === 'NUM') return 'group';
    if (token.upos === 'ADJ' || token.upos === 'VERB') return childrenBy(view.tree, head, 'det').length > 0 ? 'group' : null;
    return kindByTables(view, head) ?? kindByNoun(token, this.lexicon.agents);
  }

  /** Names and descriptions: by the tables' name, by country, sector and head noun, or by an earlier mention with that head. */
  #described(at: Place, withOwner: boolean): GrowingEntity {
    const view = this.views[at.sentence] as PartyView;
    const own = readParty(view, at.head, this.lexicon.agents);
    const party = withOwner ? this.#ownedBy(view, at.head, own) : own;
    const token = view.tree.tokens[at.head] as Token;
    const head = (party.named ? (party.name.split(' ').at(-1) ?? '') : token.text).toLowerCase();
    const earlier = this.#earlier(view, at, party, head);
    if (earlier !== null) return earlier;
    const key =
      party.named && party.kind !== 'group'
        ? `name:${party.name.toLowerCase()}`
        : `${party.country}|${party.roles[0] ?? ''}|${head}|${party.named ? party.name.toLowerCase() : ''}`;
    const entity = this.#registry.at(key, () => this.#create(view, at, party, head));
    if (party.country !== null && party.roles.length > 0) this.#registry.alias(`like:${party.country}|${party.roles[0]}|${head}`, entity);
    this.#registry.alias(`head:${head}`, entity);
    if (entity.country === null) entity.country = party.country;
    if (entity.roles.length === 0) entity.roles = party.roles;
    return entity;
  }

  /** "its forces", "the minister's brother": the owner's country where the phrase has none of its own. */
  #ownedBy(view: PartyView, at: number, party: Party): Party {
    if (party.country !== null || party.owner === null || (party.named && party.kind === 'person')) return party;
    if (this.lexicon.agents.relational.has((view.tree.tokens[at] as Token).lemma.toLowerCase())) return party;
    const owner = this.#entityAt({ sentence: view.index, head: party.owner }).entity;
    return { ...party, country: owner.country };
  }

  #earlier(view: PartyView, at: Place, party: Party, head: string): GrowingEntity | null {
    const alike = this.#registry.withHead(head);
    if (party.named && party.kind === 'person')
      return alike.find((e) => e.kind === 'person' && e.named && e.name.endsWith(` ${party.name}`)) ?? null;
    if (party.country !== null)
      return party.roles.length === 0 || head === '' ? null : this.#registry.find(`like:${party.country}|${party.roles[0]}|${head}`);
    const definite = childrenBy(view.tree, at.head, 'det').some((d) =>
      /Definite=Def|PronType=Dem/.test((view.tree.tokens[d] as Token).feats),
    );
    return definite && !party.named ? (alike.findLast((e) => e.country !== null) ?? alike.at(-1) ?? null) : null;
  }

  #create(view: PartyView, at: Place, party: Party, head: string): Omit<GrowingEntity, 'id' | 'mentions'> {
    return {
      kind: party.kind,
      name: party.named ? party.name : wordsOf(view.tree, at.head),
      country: party.country,
      roles: party.roles,
      wikidata: party.wikidata,
      named: party.named,
      head,
      place: null,
      actor: false,
    };
  }
}

/** "in Beirut", "in a suburb of Beirut". */
function isLocative(tree: Tree, at: number, locatives: readonly string[]): boolean {
  const cases = childrenBy(tree, at, 'case').map((c) => tree.tokens[c]?.lemma.toLowerCase() ?? '');
  const { deprel, head } = tree.tokens[at] as Token;
  return (
    cases.some((c) => locatives.includes(c)) ||
    (cases.includes('of') && deprel === 'nmod' && head < at && isLocative(tree, head, locatives))
  );
}

function kindByTables(view: PartyView, head: number): PartyKind | null {
  const entries = view.worldAt(head);
  if (entries.some((e) => e.kind === 'person')) return 'person';
  if (entries.some((e) => e.kind === 'country' || e.kind === 'territory')) return 'state';
  const name = view.nameAt(head);
  if (name === null) return null;
  return name.kind === 'person' ? 'person' : name.kind === 'place' ? 'state' : 'group';
}

function kindByNoun(token: Token, agents: AgentLexicon): PartyKind | null {
  const lemma = token.lemma.toLowerCase();
  if (!agents.agents.has(lemma)) return agents.services.has(lemma) ? 'group' : null;
  return agents.classes.get(lemma)?.includes('person') && token.xpos !== 'NNS' ? 'person' : 'group';
}

/** A phrase's words, from its first to its last, clauses left out. */
function wordsOf(tree: Tree, head: number): string {
  const own = [...childrenBy(tree, head, 'det', 'amod', 'compound', 'nummod', 'flat', 'nmod:poss', 'nmod'), head].sort((a, b) => a - b);
  const nested = own.flatMap((w) =>
    w === head ? [w] : [...tree.children(w).filter((c) => (tree.tokens[c] as Token).deprel !== 'punct'), w],
  );
  const [first, last] = [Math.min(...nested), Math.max(...nested)];
  return tree.tokens
    .slice(first, last + 1)
    .map((t, i, all) => (i > 0 && (all[i - 1] as Token).end < t.start ? ` ${t.text}` : t.text))
    .join('');
}

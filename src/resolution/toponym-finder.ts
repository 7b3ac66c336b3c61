import type { Name, Sentence, Token } from '../core/schema.js';
import { matchWorld, type World, type WorldEntry } from '../core/world.js';
import type { Atlas } from './atlas.js';
import type { PlaceWords } from './place-words.js';
import type { Publisher } from './publisher-home.js';
import type { Spot } from './spot.js';
import type { Toponym } from './toponym.js';
import { isCapital, matchToponym, type ToponymMatch, wordsOf } from './toponym-match.js';

/** What places are known by. */
export interface PlaceKnowledge {
  readonly atlas: Atlas;
  readonly world: World;
  readonly words: PlaceWords;
  readonly publishers: readonly Publisher[];
  /** Prepositions that say where ("in", "near"). */
  readonly locatives: ReadonlySet<string>;
}

/** The toponyms of a sentence, and those that are some only if the report elsewhere says so. */
export interface FoundToponyms {
  readonly sure: readonly Toponym[];
  readonly possible: readonly Toponym[];
}

type What = Partial<Pick<Toponym, 'name' | 'sense' | 'within'>> & { readonly possible?: boolean };

/** One sentence's search, from its first token to its last. */
export class ToponymFinder {
  readonly #tokens: readonly Token[];
  readonly #names: readonly (Name | null)[];
  readonly #sure: Toponym[] = [];
  readonly #possible: Toponym[] = [];

  constructor(
    sentence: Sentence,
    readonly index: number,
    names: readonly Name[],
    readonly knowledge: PlaceKnowledge,
  ) {
    this.#tokens = sentence.tokens;
    const covering: (Name | null)[] = this.#tokens.map(() => null);
    let next = 0;
    this.#tokens.forEach((token, i) => {
      while (next < names.length && (names[next] as Name).end <= token.start) next++;
      const name = names[next];
      if (name !== undefined && name.start <= token.start && token.end <= name.end) covering[i] = name;
    });
    this.#names = covering;
  }

  find(): FoundToponyms {
    for (let at = 0; at < this.#tokens.length; ) at = this.#step(at);
    return { sure: this.#sure, possible: this.#possible };
  }

  /** Looks at a token and says at which one to go on. */
  #step(at: number): number {
    const name = this.#names[at] ?? null;
    if (name === null) return this.#free(at);
    const end = this.#endOf(name, at);
    if (name.kind === 'organization') return this.#organisation(name, at, end);
    if (name.kind === 'person') return this.#person(name, at, end);
    return this.#place(name, at, end);
  }

  #endOf(name: Name, at: number): number {
    let end = at + 1;
    while (this.#names[end] === name) end++;
    return end;
  }

  /** A name of a place: as a whole, with the word behind it ("Rapides Parish"), or by its last or first words. */
  #place(name: Name, at: number, end: number): number {
    const mark = this.#tokens.slice(at, end).findIndex((t) => t.text === ',' || t.text === '/');
    if (mark === 0) return at + 1;
    if (mark > 0) return this.#place(name, at, at + mark) + 1;
    for (let from = at; from < end; from++) {
      const match = this.#match(from, this.#nameless(end));
      if (match !== null && match.to >= end) return this.#add(from, match, { name });
      if (!this.#isPart(from)) break;
    }
    const short = this.knowledge.atlas.abbreviated(wordsOf(this.#tokens, at, end));
    const spots = short === null ? this.#namesake(at, end) : [short];
    return this.#add(at, { to: end, words: wordsOf(this.#tokens, at, end), spots }, { name });
  }

  /** The town that a site is called after ("Dresden Zoo"); a street is called after any. */
  #namesake(at: number, end: number): readonly Spot[] {
    const last = this.#tokens[end - 1]?.text.toLowerCase() ?? '';
    if (this.knowledge.words.streets.has(last)) return [];
    const lends = this.knowledge.words.sites.has(last) ? isKnown : isFamous;
    const match = this.#match(at, end);
    return match?.spots.some(lends) ? match.spots : [];
  }

  readonly #isPart = (at: number): boolean => this.knowledge.words.parts.has(this.#tokens[at]?.text.toLowerCase() ?? '');
  readonly #match = (from: number, limit: number): ToponymMatch | null => matchToponym(this.#tokens, from, limit, this.knowledge);

  /** The end of the run of tokens from `end` that are in no name. */
  #nameless(end: number): number {
    let to = end;
    while (to < this.#tokens.length && to < end + 4 && this.#names[to] === null) to++;
    return to;
  }

  /** No place, but for one that the province behind it says to be one: "Logan, Utah". */
  #person(name: Name, at: number, end: number): number {
    const match = this.#match(at, end);
    if (match === null || match.to !== end) return end;
    return this.#isQualified(match) ? this.#add(at, match, { name }) : end;
  }

  /** An organisation that is called like a place, or after one. */
  #organisation(name: Name, at: number, end: number): number {
    const from = at + 1 < end && /^the$/i.test(this.#tokens[at]?.text ?? '') ? at + 1 : at;
    const whole = this.#match(from, this.#nameless(end));
    if (whole !== null && whole.to >= end) {
      const sure = whole.to > end || whole.spots.some(isKnown) || this.#isQualified(whole);
      return this.#add(from, whole, { name, sense: 'metonym', possible: !sure });
    }
    for (let start = from; start < end; start++) {
      const match = this.#inside(start, end, start === from);
      if (match === null) continue;
      const possible =
        !match.spots.some(isKnown) && !this.knowledge.words.institutions.has(this.#tokens[match.to]?.text.toLowerCase() ?? '');
      return this.#add(at, { ...match, to: end }, { name, within: true, possible });
    }
    return end;
  }

  #inside(start: number, end: number, first: boolean): ToponymMatch | null {
    const before = this.#tokens[start - 1]?.text.toLowerCase() ?? '';
    const world = this.#world(start, end);
    if (world !== null && world.spots.length > 0) return world;
    if (!first && !/^(?:of|in|at|for|the|-)$/.test(before) && !this.#isPart(start - 1)) return null;
    return this.#match(start, end);
  }

  /** What the tables know at a token: a place, or a people by its demonym. */
  #world(at: number, limit: number): (ToponymMatch & { readonly demonym: boolean }) | null {
    const { world, atlas } = this.knowledge;
    const match = matchWorld(world, this.#tokens, at);
    const to = at + (match?.length ?? 0);
    if (match !== null && to <= limit) {
      const words = wordsOf(this.#tokens, at, to);
      if (match.entries.some((e) => PLACES.has(e.kind))) return { to, words, spots: atlas.find(words), demonym: false };
      const peoples = match.entries.filter((e) => e.kind === 'demonym');
      if (peoples.length > 0) return { to, words, spots: peoples.flatMap((e) => this.#home(e)), demonym: true };
    }
    const words = this.#tokens[at]?.text ?? '';
    const people = atlas.people(words);
    return people === null ? null : { to: at + 1, words, spots: [people], demonym: true };
  }

  /** Where a people is at home. */
  #home(entry: WorldEntry): readonly Spot[] {
    const { atlas, world } = this.knowledge;
    const country = world.countries.get(entry.country ?? '');
    if (country?.name === entry.name) return [atlas.country(entry.country ?? '')].flatMap((spot) => spot ?? []);
    return atlas.find(entry.name).slice(0, 1);
  }

  /** A token that is in no name. */
  #free(at: number): number {
    const token = this.#tokens[at] as Token;
    if (!isCapital(token)) return this.#small(at);
    const event = this.#endOfEvent(at);
    if (event !== null) return event;
    const limit = this.#nameless(at);
    const world = this.#world(at, limit);
    const match = this.#match(at, limit);
    if (world !== null && (match === null || world.to >= match.to))
      return world.demonym && this.#isLanguage(at, world.to)
        ? world.to
        : this.#add(at, world, { sense: world.demonym ? 'demonym' : 'literal' });
    const short = this.#abbreviation(at);
    if (short !== null) return this.#add(at, { to: at + 1, words: token.text, spots: [short] }, {});
    if (match === null || token.upos !== 'PROPN') return at + 1;
    return this.#add(at, match, { possible: !this.#isTold(at, match) });
  }

  /** A token in small letters that begins a name of the tables: "south Lebanon". */
  #small(at: number): number {
    const world = this.#isPart(at) ? this.#world(at, this.#tokens.length) : null;
    if (world === null || world.demonym || world.to === at + 1 || world.spots.length === 0) return at + 1;
    return this.#add(at, world, { name: this.#names[world.to - 1] ?? null });
  }

  /** "Calif." but in "575 B.C."; "CA" behind a comma. */
  #abbreviation(at: number): Spot | null {
    const { atlas } = this.knowledge;
    const [text, before] = [this.#tokens[at]?.text ?? '', this.#tokens[at - 1]?.text ?? ''];
    const alone = atlas.isAbbreviation(text) && !/^\d/.test(before);
    return alone || (before === ',' && isCapital(this.#tokens[at - 2])) ? atlas.abbreviated(text) : null;
  }

  /** "the 1995 Ontario general election": the name of an event, not of a place; where it ends. */
  #endOfEvent(at: number): number | null {
    if (!/^(?:1[89]|20)\d\d$/.test(this.#tokens[at - 1]?.text ?? '')) return null;
    const last = this.#tokens.slice(at + 1, at + EVENT).findIndex(({ text }) => this.knowledge.words.events.has(text.toLowerCase()));
    return last < 0 ? null : at + 2 + last;
  }

  /** "in Turkish", "the English language". */
  #isLanguage(at: number, to: number): boolean {
    const next = this.#tokens[to]?.text.toLowerCase() ?? '';
    if (/^(?:language|languages|immersion|lessons|speakers?)$/.test(next)) return true;
    return this.#tokens[at - 1]?.text.toLowerCase() === 'in' && !/^\p{L}/u.test(next);
  }

  /** ", Utah", ", Calif." behind it, and a place of that name there. */
  #isQualified(match: ToponymMatch): boolean {
    const next = this.#tokens[match.to + 1];
    if (this.#tokens[match.to]?.text !== ',' || !isCapital(next)) return false;
    const short = this.knowledge.atlas.abbreviated(next?.text ?? '');
    const holders = short === null ? (this.#match(match.to + 1, Math.min(this.#tokens.length, match.to + 5))?.spots ?? []) : [short];
    return holders.some(
      (holder) => holder.kind === 'province' && match.spots.some((spot) => spot.province === holder.key && spot.kind !== 'province'),
    );
  }

  /** Whether the words around say that a capitalised word the tagger passed over is a place. */
  #isTold(at: number, match: ToponymMatch): boolean {
    if (this.#isQualified(match) || match.spots.some((spot) => spot.kind === 'district' && !spot.other)) return true;
    const next = this.#tokens[match.to];
    if (isCapital(next) || isCapital(this.#tokens[at - 1])) return false;
    if (match.words.includes(' ') && !match.spots.every((spot) => spot.other)) return true;
    const before = this.#tokens[at - 1]?.text.toLowerCase() ?? '';
    if (before === '-' && /^[RD]$/.test(this.#tokens[at - 2]?.text ?? '')) return true;
    if (match.spots.some((spot) => spot.kind === 'region')) return true;
    return this.knowledge.locatives.has(before) || this.knowledge.words.residents.has(next?.text.toLowerCase() ?? '');
  }

  #add(from: number, match: ToponymMatch, { name = null, sense = 'literal', within = false, possible = false }: What): number {
    const { to, words, spots } = match;
    const [first, last] = [this.#tokens[from] as Token, this.#tokens[to - 1] as Token];
    const list = possible ? this.#possible : this.#sure;
    list.push({ start: first.start, end: last.end, sentence: this.index, from, to, words, sense, name, within, spots });
    return to;
  }
}

const EVENT = 7; // tokens that an event's name takes at most, after its year
const PLACES: ReadonlySet<string> = new Set(['country', 'capital', 'territory', 'city']);
const KNOWN = 4.5; // decimal logarithm of people from which on a town lends its name without more ado

const isFamous = (spot: Spot): boolean => spot.listed || spot.kind === 'country' || spot.kind === 'province';

const isKnown = (spot: Spot): boolean =>
  spot.kind === 'country' ||
  spot.kind === 'province' ||
  spot.kind === 'region' ||
  (spot.kind === 'district' && !spot.other) ||
  (!spot.other && spot.size >= KNOWN);

import { placeKey } from './place-key.js';
import { closeness, type Spot } from './spot.js';
import type { Toponym } from './toponym.js';

/** A place that a name can stand for, with how likely it does. */
interface Candidate {
  readonly spot: Spot;
  readonly prior: number;
  weight: number;
}

/** A name with all its mentions in a report: one sense per report. */
interface Unit {
  readonly mentions: readonly number[];
  readonly candidates: readonly Candidate[];
}

const ROUNDS = 4;
const CANDIDATES = 50; // of a name, the likeliest first
const NEIGHBOURS = 30; // names before and after it whose nearness counts

/** What the parts of a score weigh, where one is a tenfold larger town; `heat` is the difference that makes e times likelier. */
const WEIGHTS = { country: 1.4, province: 1.1, near: 1.1, mostNear: 2.5, heat: 1 };

/**
 * Which place each toponym stands for, by the whole report: what is said to hold it ("Paris, Texas"), the countries and provinces of
 * the other names, how near these are, and last how large it is. Null where nothing is known of it.
 */
export function chooseSpots(toponyms: readonly Toponym[], text: string, home: readonly Spot[]): readonly (Spot | null)[] {
  const units = [...unitsOf(toponyms, text), ...home.map(unitOfHome)];
  for (let round = 0; round < ROUNDS; round++) {
    const votes = votesOf(units);
    const scores = units.map((unit, at) =>
      unit.candidates.length < 2 ? null : unit.candidates.map(({ spot, prior }) => prior + evidence(spot, at, units, votes)),
    );
    scores.forEach((score, at) => {
      if (score !== null) weigh(units[at] as Unit, score);
    });
  }
  const chosen: (Spot | null)[] = toponyms.map(() => null);
  for (const unit of units) for (const mention of unit.mentions) if (mention >= 0) chosen[mention] = likeliest(unit)?.spot ?? null;
  return chosen;
}

/** The places named right behind a toponym that can hold it: "Paris, Texas", "Basra in Iraq", "Paris (France)". */
function holdersOf(toponym: Toponym, next: Toponym | undefined, text: string): readonly Spot[] {
  if (next === undefined || next.sentence !== toponym.sentence || next.sense === 'demonym') return [];
  const between = text.slice(toponym.end, next.start);
  if (!/^(?:\s*[,(]\s*|,? (?:in|of) (?:the )?)(?:(?:northern|southern|eastern|western|central) )?$/.test(between)) return [];
  // "Mexico, China, Japan" is a list; "Lebanon, Pa." is none
  const own = toponym.spots.find(({ kind }) => kind === 'country')?.country;
  return next.spots.filter(
    (spot) => (own === undefined || (spot.kind !== 'country' && spot.country !== own)) && toponym.spots.some((inner) => holds(spot, inner)),
  );
}

const holds = (outer: Spot, inner: Spot): boolean =>
  outer.key !== inner.key &&
  (outer.kind === 'country'
    ? outer.country === inner.country && inner.kind !== 'country'
    : outer.key === inner.province || outer.key === inner.district);

/** The publisher's home counts as if it were named more than once. */
const unitOfHome = (spot: Spot): Unit => ({ mentions: [-1, -1], candidates: [{ spot, prior: 0, weight: 1 }] });

function unitsOf(toponyms: readonly Toponym[], text: string): readonly Unit[] {
  const groups = new Map<string, number[]>();
  toponyms.forEach((toponym, i) => {
    const key = `${placeKey(toponym.words)}${toponym.sense === 'demonym' ? '*' : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  return [...groups.values()].map((mentions) => {
    const all = (toponyms[mentions[0] as number] as Toponym).spots;
    const held = mentions.flatMap((m) => holdersOf(toponyms[m] as Toponym, toponyms[m + 1], text));
    const inside = held.length === 0 ? [] : all.filter((spot) => held.some((outer) => holds(outer, spot)));
    const candidates = (inside.length > 0 ? inside : all).map((spot) => ({ spot, prior: priorOf(spot), weight: 0 }));
    const unit = { mentions, candidates: candidates.sort((a, b) => b.prior - a.prior).slice(0, CANDIDATES) };
    weigh(
      unit,
      unit.candidates.map(({ prior }) => prior),
    );
    return unit;
  });
}

/** Shares one vote among the candidates by their scores. */
function weigh({ candidates }: Unit, scores: readonly number[]): void {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp((score - most) / WEIGHTS.heat));
  const sum = shares.reduce((a, b) => a + b, 0);
  candidates.forEach((candidate, i) => {
    candidate.weight = (shares[i] as number) / sum;
  });
}

function likeliest({ candidates }: Unit): Candidate | null {
  let found: Candidate | null = null;
  for (const candidate of candidates) if (found === null || candidate.weight > found.weight) found = candidate;
  return found;
}

const UNKNOWN_SIZE = 2.5; // where no people are given
const KIND: Readonly<Record<Spot['kind'], number>> = {
  country: 1,
  region: 1,
  province: -0.8,
  district: -1.3,
  section: -1,
  town: 0,
  site: 1,
};

/** How likely a name stands for it when nothing else is known: by its kind, its people, and whether the tables of the world have it. */
const priorOf = (spot: Spot): number =>
  Math.max(UNKNOWN_SIZE, spot.size) +
  KIND[spot.kind] +
  0.35 * spot.seat +
  (spot.listed ? 1 : 0) -
  (spot.other ? (spot.kind === 'district' ? 1.5 : 1) : 0);

/** Mentions by country and province, each name's shared among what it can stand for. */
interface Votes {
  readonly countries: ReadonlyMap<string, number>;
  readonly provinces: ReadonlyMap<string, number>;
}

const MOST = 3; // mentions of one name that count

const provinceOf = (spot: Spot): string | null => (spot.kind === 'province' ? spot.key : spot.province);

function votesOf(units: readonly Unit[]): Votes {
  const countries = new Map<string, number>();
  const provinces = new Map<string, number>();
  for (const { mentions, candidates } of units) {
    for (const { spot, weight } of candidates) {
      const vote = weight * Math.min(MOST, mentions.length);
      const province = provinceOf(spot);
      if (spot.country !== null) countries.set(spot.country, (countries.get(spot.country) ?? 0) + vote);
      if (province !== null) provinces.set(province, (provinces.get(province) ?? 0) + vote);
    }
  }
  return { countries, provinces };
}

/** What the other names of the report say for a place. */
function evidence(spot: Spot, at: number, units: readonly Unit[], votes: Votes): number {
  const own = units[at] as Unit;
  const mine = Math.min(MOST, own.mentions.length);
  let [country, province] = [votes.countries.get(spot.country ?? '') ?? 0, votes.provinces.get(provinceOf(spot) ?? '') ?? 0];
  for (const { spot: other, weight } of own.candidates) {
    if (other.country === spot.country && spot.country !== null) country -= weight * mine;
    if (provinceOf(other) === provinceOf(spot) && provinceOf(spot) !== null) province -= weight * mine;
  }
  return (
    WEIGHTS.country * Math.min(2.5, Math.log2(1 + Math.max(0, country))) +
    WEIGHTS.province * Math.min(2.5, Math.log2(1 + Math.max(0, province))) +
    Math.min(WEIGHTS.mostNear, WEIGHTS.near * nearness(spot, at, units))
  );
}

const LEAST = 0.1; // share of a vote from which on a candidate's nearness counts

/** How near the places of the names around are, by the hundred kilometres. */
function nearness(spot: Spot, at: number, units: readonly Unit[]): number {
  if (!isPoint(spot)) return 0;
  let near = 0;
  for (let i = Math.max(0, at - NEIGHBOURS); i < Math.min(units.length, at + NEIGHBOURS); i++) {
    if (i === at) continue;
    const { mentions, candidates } = units[i] as Unit;
    for (const { spot: other, weight } of candidates) {
      if (weight >= LEAST && isPoint(other)) near += weight * Math.min(MOST, mentions.length) * closeness(spot, other);
    }
  }
  return near;
}

const isPoint = (spot: Spot): boolean => spot.kind !== 'country' && spot.kind !== 'province' && spot.kind !== 'region';

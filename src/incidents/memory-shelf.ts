import type { Link, ScoredLink } from '../core/linking.js';
import type { Filed, Gone, Placed, Shelf, ShelvedTelling, ToldReport, WholeShelf } from '../core/shelf.js';
import type { Story } from '../core/telling.js';

/** A shelf in memory, and all that stands on it. */
export type MemoryShelf = Shelf & WholeShelf;

/** A shelf that is lost when the process ends: for linking a whole store anew, and for tests. */
export function memoryShelf(): MemoryShelf {
  return new InMemory();
}

class InMemory implements MemoryShelf {
  readonly reports = new Map<string, ToldReport>();
  readonly places = new Map<string, Placed>();
  readonly #tellings = new Map<string, ShelvedTelling>();
  readonly #filed = new Map<number, Map<string, number>>();
  readonly #links = new Map<string, Map<string, Link>>();
  readonly #webs = new Map<string, Set<string>>();
  readonly #events = new Map<string, string>();

  get links(): readonly Link[] {
    return [...this.#links].flatMap(([id, links]) => [...links.values()].filter(({ a }) => a === id));
  }

  async shelve(reports: readonly ToldReport[]): Promise<Gone> {
    const old = reports.flatMap(({ report }) => this.reports.get(report)?.tellings ?? []);
    const gone = new Set(old.map(({ telling }) => telling.id));
    const bereft = [...gone].flatMap((id) => [...(this.#links.get(id)?.keys() ?? []), ...this.#webOf(id)]).filter((id) => !gone.has(id));
    for (const shelved of old) this.#remove(shelved);
    for (const report of reports) {
      this.reports.set(report.report, report);
      for (const shelved of report.tellings) this.#add(shelved);
    }
    return { tellings: [...gone], keys: [...new Set(old.flatMap(({ keys }) => keys))], bereft: [...new Set(bereft)] };
  }

  async filed(keys: readonly number[]): Promise<readonly Filed[]> {
    return keys.flatMap((key) => [...(this.#filed.get(key) ?? [])].map(([telling, day]) => ({ key, day, telling })));
  }

  async tellings(ids: readonly string[]) {
    return ids.flatMap((id) => this.#tellings.get(id)?.telling ?? []);
  }

  async stories(reports: readonly string[]): Promise<ReadonlyMap<string, Story>> {
    return new Map(reports.flatMap((id) => (this.reports.has(id) ? [[id, this.reports.get(id)?.story as Story] as const] : [])));
  }

  async linksOf(ids: readonly string[]): Promise<readonly ScoredLink[]> {
    return [...new Set(ids.flatMap((id) => [...(this.#links.get(id)?.values() ?? [])]))];
  }

  async webOf(ids: readonly string[]): Promise<readonly string[]> {
    return [...new Set(ids.flatMap((id) => [...this.#webOf(id)]))];
  }

  async link(links: readonly Link[]): Promise<void> {
    for (const link of links) {
      this.#linksAt(link.a).set(link.b, link);
      this.#linksAt(link.b).set(link.a, link);
    }
  }

  async unlink(links: readonly ScoredLink[]): Promise<void> {
    for (const { a, b } of links) {
      this.#links.get(a)?.delete(b);
      this.#links.get(b)?.delete(a);
    }
  }

  async place(placed: readonly Placed[]): Promise<void> {
    for (const { telling } of placed) this.#leaveWeb(telling);
    for (const place of placed) {
      this.places.set(place.telling, place);
      const web = this.#webs.get(place.web) ?? new Set();
      this.#webs.set(place.web, web.add(place.telling));
    }
  }

  async tellingOf(events: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(events.flatMap((id) => (this.#events.has(id) ? [[id, this.#events.get(id) ?? id] as const] : [])));
  }

  #webOf(id: string): ReadonlySet<string> {
    return this.#webs.get(this.places.get(id)?.web ?? '') ?? new Set();
  }

  #linksAt(id: string): Map<string, Link> {
    const links = this.#links.get(id) ?? new Map();
    this.#links.set(id, links);
    return links;
  }

  #add(shelved: ShelvedTelling): void {
    const { telling, keys, day, events } = shelved;
    this.#tellings.set(telling.id, shelved);
    for (const key of keys) this.#filed.set(key, (this.#filed.get(key) ?? new Map()).set(telling.id, day));
    for (const event of events) this.#events.set(event, telling.id);
  }

  #remove({ telling, keys, events }: ShelvedTelling): void {
    this.#tellings.delete(telling.id);
    for (const key of keys) this.#filed.get(key)?.delete(telling.id);
    for (const event of events) this.#events.delete(event);
    for (const other of this.#links.get(telling.id)?.keys() ?? []) this.#links.get(other)?.delete(telling.id);
    this.#links.delete(telling.id);
    this.#leaveWeb(telling.id);
    this.places.delete(telling.id);
  }

  #leaveWeb(telling: string): void {
    const web = this.places.get(telling)?.web ?? '';
    const others = this.#webs.get(web);
    others?.delete(telling);
    if (others?.size === 0) this.#webs.delete(web);
  }
}

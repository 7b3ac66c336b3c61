import type { Actor, EntityKind, Mention, Place } from '../core/schema.js';

/** An entity while it grows: whoever or whatever several phrases of a report stand for. */
export interface GrowingEntity {
  readonly id: string;
  kind: EntityKind;
  name: string;
  readonly mentions: Mention[];
  /** Country and sectors, once some mention tells them. */
  country: string | null;
  roles: readonly string[];
  wikidata: string | null;
  named: boolean;
  /** Lower-case form of the last word of its name or description: "service". */
  readonly head: string;
  place: Place | null;
  /** Whether it can be a party at all. */
  actor: boolean;
}

/** The entities of one report, in order of their first mention. */
export class EntityRegistry {
  readonly all: GrowingEntity[] = [];
  readonly #byKey = new Map<string, GrowingEntity>();
  readonly #byHead = new Map<string, GrowingEntity[]>();

  /** The entity under `key`, made by `create` at its first mention. */
  at(key: string, create: () => Omit<GrowingEntity, 'id' | 'mentions'>): GrowingEntity {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const entity: GrowingEntity = { ...create(), id: `n${this.all.length + 1}`, mentions: [] };
    this.all.push(entity);
    this.#byKey.set(key, entity);
    this.#byHead.set(entity.head, [...this.withHead(entity.head), entity]);
    return entity;
  }

  /** Makes `key` another way to reach an entity. */
  alias(key: string, entity: GrowingEntity): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity);
  }

  /** Entities whose name or description ends in this word, in order of their first mention. */
  withHead(head: string): readonly GrowingEntity[] {
    return this.#byHead.get(head) ?? [];
  }

  find(key: string): GrowingEntity | null {
    return this.#byKey.get(key) ?? null;
  }

  /** Adds a mention once. */
  mention(entity: GrowingEntity, mention: Mention): void {
    if (!entity.mentions.some((m) => m.start === mention.start && m.end === mention.end)) entity.mentions.push(mention);
  }
}

/** A party of an event as this entity, under the words of one mention. */
export function actorOf(entity: GrowingEntity, words: { readonly name: string; readonly antecedent: string | null }): Actor {
  return {
    name: words.name,
    country: entity.country,
    roles: entity.roles,
    entity: entity.id,
    id: entity.wikidata,
    named: entity.named,
    antecedent: words.antecedent,
    count: null,
    stage: null,
  };
}

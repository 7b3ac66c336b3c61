import type { Entity } from '../core/schema.js';
import { actorOf, type GrowingEntity } from './entities.js';

/** Entities as the record has them, mentions in order of the text. */
export const finishEntities = (entities: readonly GrowingEntity[]): readonly Entity[] =>
  entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    actor: entity.actor ? actorOf(entity, { name: entity.name, antecedent: null }) : null,
    place: entity.place,
    mentions: [...entity.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
  }));

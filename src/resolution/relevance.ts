import type { Politics } from '../core/codebook.js';
import type { Draft } from '../core/draft.js';
import type { Actor, Event } from '../core/schema.js';
import type { GrowingEntity } from './entities.js';

/** The entity of an id, where there is one. */
type Lookup = (id: string) => GrowingEntity | undefined;

/** Looks entities up by their ids. */
export function lookupIn(entities: readonly GrowingEntity[]): Lookup {
  const byId = new Map(entities.map((e) => [e.id, e]));
  return (id) => byId.get(id);
}

/**
 * Of the events of a report those that are on record: with a political party, or the content of one that is. What has lost the event
 * whose content it was hangs on nothing. `drafts` in the order of `events`.
 */
export function relevantEvents(events: readonly Event[], drafts: readonly Draft[], politics: Politics, entity: Lookup): readonly Event[] {
  const kept = new Set(events.filter((event, i) => isRelevant(event, drafts[i] as Draft, politics, entity)).map((e) => e.id));
  for (const { id, parent } of events) if (parent !== null && kept.has(parent)) kept.add(id);
  return events.filter((e) => kept.has(e.id)).map((e) => (e.parent === null || kept.has(e.parent) ? e : { ...e, parent: null }));
}

/** Whether an event by itself is on record. */
export function isRelevant({ what, who, whom }: Event, { frame }: Draft, politics: Politics, entity: Lookup): boolean {
  if (!politics.types.has(what.value.type) || politics.frames.has(frame.id)) return true;
  return [...who, ...whom].some(({ value }) => isPolitical(value, entity(value.entity), politics));
}

/** Parties of the state and its rivals; and people, firms and their like where the report tells of which country. */
function isPolitical({ roles, country, named }: Actor, entity: GrowingEntity | undefined, politics: Politics): boolean {
  if (roles.some((r) => politics.alone.has(r)) || politics.nouns.has(entity?.head ?? '')) return true;
  const isPublic = named || entity?.kind === 'group' || entity?.kind === 'organization';
  return country !== null && isPublic && (roles.length === 0 || roles.some((r) => politics.foreign.has(r)));
}

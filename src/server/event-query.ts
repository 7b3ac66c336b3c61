import { OnRecordError } from '../core/errors.js';
import type { Event, EventType, Status } from '../core/schema.js';
import type { EventFilter } from '../store/store.js';

/** What may stand in the query string of a list of events; the page keeps its filters under the same names. */
export interface EventQuery {
  /** Words that the sentence must have, in small letters; empty for any. */
  readonly text: string;
  readonly types: readonly string[];
  readonly countries: readonly string[];
  readonly statuses: readonly string[];
}

/** Reads `text`, `type`, `country` and `status`; lists are repeated or have commas. Throws `OnRecordError` on any other name. */
export function readQuery(url: string, others: readonly string[] = []): EventQuery {
  const { searchParams } = new URL(url);
  const strange = [...searchParams.keys()].find((name) => ![...NAMES, ...others].includes(name));
  if (strange !== undefined) {
    throw new OnRecordError(`There is no filter "${strange}".`, 'query', `Use ${[...NAMES, ...others].join(', ')}.`);
  }
  const list = (name: string): readonly string[] => [
    ...new Set(
      searchParams
        .getAll(name)
        .flatMap((text) => text.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  ];
  return {
    text: (searchParams.get('text') ?? '').trim().toLowerCase(),
    types: list('type').map((type) => type.toUpperCase()),
    countries: list('country').map((country) => country.toUpperCase()),
    statuses: list('status').map((status) => status.toLowerCase()),
  };
}

const NAMES = ['text', 'type', 'country', 'status'];

/** The part of the query that the store answers; an unknown type, country or status has no events. */
export const filterOf = ({ types, countries, statuses }: EventQuery): EventFilter => ({
  ...(types.length > 0 && { types: types as readonly EventType[] }),
  ...(countries.length > 0 && { countries }),
  ...(statuses.length > 0 && { statuses: statuses as readonly Status[] }),
});

/** The part that the store does not answer. */
export const hasWords = ({ sentence }: Event, text: string): boolean => text === '' || sentence.text.toLowerCase().includes(text);

/** Countries of a doer, a target or the place, each once: what the filter `country` looks at. */
export function countriesOf({ who, whom, where }: Event): readonly string[] {
  const all = [...who, ...whom, ...(where === null ? [] : [where])].map(({ value }) => value.country);
  return [...new Set(all.filter((country) => country !== null))];
}

import { useCallback, useState } from 'preact/hooks';
import type { EventsPage, ToldEvent } from '../api.js';
import { type Filters, queryOf } from './address.js';
import { ask, type Refused } from './ask.js';
import { TYPING, useAsked } from './use-asked.js';

export interface EventList {
  readonly events: readonly ToldEvent[];
  readonly hasMore: boolean;
  /** Fetches the page that follows. */
  readonly more: () => void;
  readonly waiting: boolean;
  readonly refused: Refused | null;
}

const NOTHING: EventsPage = { events: [], next: null };

/** The events that meet the filters, page after page. */
export function useEvents(filters: Filters): EventList {
  const query = queryOf(filters);
  const { answer, refused, waiting } = useAsked<EventsPage>(`/api/events?${query}`, TYPING);
  const [later, setLater] = useState<{ readonly first: EventsPage | null; readonly page: EventsPage } | null>(null);
  const page = (later?.first === answer ? later?.page : answer) ?? NOTHING;
  const more = useCallback(() => {
    if (page.next === null) return;
    void ask<EventsPage>(`/api/events?${query}${query === '' ? '' : '&'}cursor=${page.next}`).then((following) =>
      setLater({ first: answer, page: { events: [...page.events, ...following.events], next: following.next } }),
    );
  }, [answer, page, query]);
  return { events: page.events, hasMore: page.next !== null, more, waiting, refused };
}

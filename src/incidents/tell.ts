import type { Event } from '../core/schema.js';
import type { ToldReport } from '../core/shelf.js';
import { dayOf, keysOf } from './keys.js';
import { storyOf } from './story.js';
import { type LinkSetting, linkWithin } from './within.js';

/** A report with its events, as linking takes it. */
export interface LinkableReport {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly events: readonly Event[];
}

/** What a report tells, happening by happening, ready for the shelf. */
export function tellReport({ id, title, text, events }: LinkableReport, setting: LinkSetting): ToldReport {
  const story = storyOf(text, title, setting.lexicon);
  const { tellings, links } = linkWithin(events, setting);
  return {
    report: id,
    story,
    tellings: tellings.map(({ telling, events: pooled }) => ({
      telling,
      events: pooled,
      within: links.filter(({ a, b }) => pooled.includes(a) && pooled.includes(b)),
      keys: [...new Set(keysOf(telling, story, setting))],
      day: dayOf(telling),
    })),
  };
}

import type { Explanation as Reasons } from '../../core/explanation.js';
import type { ToldEvent } from '../api.js';
import { type Filters, queryOf } from './address.js';
import { ExplainedValues } from './explained-values.js';
import { Masthead } from './masthead.js';
import { OtherFrames } from './other-frames.js';
import { useAsked } from './use-asked.js';
import { WordTree } from './word-tree.js';

/** Why the machine coded an event as it did: the parse, the frame, and what every value rests on. */
export function Explanation({ id, filters }: { readonly id: string; readonly filters: Filters }) {
  const event = useAsked<ToldEvent>(`/api/events/${id}`);
  const { answer, refused, waiting } = useAsked<Reasons>(`/api/explain/${id}`);
  return (
    <div class="desk">
      <Masthead />
      <main class="explanation">
        <p>
          <a href={`/?${queryOf(filters, decodeURIComponent(id))}`}>← Back to the event</a>
        </p>
        <h1>Why this event?</h1>
        {event.answer && (
          <blockquote>
            <p>{event.answer.sentence.text}</p>
            <footer>{event.answer.told}</footer>
          </blockquote>
        )}
        {event.refused && <p class="note">{event.refused.message}</p>}
        {waiting && <p class="note">Reading the report again…</p>}
        {refused && <p class="note">{refused.message}</p>}
        {answer !== null && <Grounds reasons={answer} />}
      </main>
    </div>
  );
}

function Grounds({ reasons }: { readonly reasons: Reasons }) {
  const { words, events, triggers } = reasons;
  return (
    <>
      {events.map((event) => (
        <ExplainedValues key={event.id} {...event} />
      ))}
      <h2>The parse</h2>
      <WordTree words={words} event={events[0] ?? null} />
      <OtherFrames triggers={triggers} />
    </>
  );
}

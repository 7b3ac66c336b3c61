import type { ToldEvent } from '../api.js';
import { type Filters, queryOf } from './address.js';
import { Masthead } from './masthead.js';
import { useAsked } from './use-asked.js';

/** Why the machine coded an event as it did, step by step as the server gives it. */
export function Explanation({ id, filters }: { readonly id: string; readonly filters: Filters }) {
  const event = useAsked<ToldEvent>(`/api/events/${id}`);
  const { answer, refused, waiting } = useAsked<unknown>(`/api/explain/${id}`);
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
        {waiting && <p class="note">Asking…</p>}
        {refused && (
          <p class="note">
            {refused.status === 404 ? 'No reasons are given for this event: this version of OnRecord does not tell them.' : refused.message}
          </p>
        )}
        {answer !== null && <Value value={answer} />}
      </main>
    </div>
  );
}

/** Any JSON, as lists of names and values. */
function Value({ value }: { readonly value: unknown }) {
  if (Array.isArray(value)) {
    return (
      <ol>
        {value.map((item: unknown, at) => (
          <li key={at}>
            <Value value={item} />
          </li>
        ))}
      </ol>
    );
  }
  if (value === null || typeof value !== 'object') return <span>{value === null ? '–' : String(value)}</span>;
  return (
    <dl>
      {Object.entries(value).map(([name, inner]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Value value={inner} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

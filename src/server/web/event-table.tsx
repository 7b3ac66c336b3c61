import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReportReference } from '../../core/schema.js';
import type { Lit, Move } from './desk.js';
import { EventRow } from './event-row.js';
import type { Question } from './questions.js';
import type { EventList } from './use-events.js';

interface EventTableProps {
  readonly list: EventList;
  readonly chosen: string | null;
  readonly question: Question | null;
  readonly move: Move;
  readonly onChoose: (event: string, question: Question | null, to: Move['to']) => void;
  readonly onHover: (lit: Lit | null) => void;
  readonly onClear: () => void;
}

/** Events as sentences, under a heading for every report. */
export function EventTable({ list, chosen, question, move, onChoose, onHover, onClear }: EventTableProps) {
  const grid = useRef<HTMLDivElement>(null);
  // `move` says when, not what; before the next key is heard
  useLayoutEffect(() => {
    if (move.to === 'row') focusOn(grid.current, question);
  }, [move]);
  const { events, waiting, refused, hasMore, more } = list;
  return (
    <section class="list" aria-label="Events" aria-busy={waiting}>
      {refused && <p class="note">{refused.message}</p>}
      {!refused && !waiting && events.length === 0 && (
        <p class="note">
          No report on record says this.{' '}
          <button type="button" class="quiet" onClick={onClear}>
            Take all filters away
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a row reads as a running sentence, which the cells of a table cannot */}
      <div role="grid" aria-label="Events, each as a report tells it" ref={grid} onMouseLeave={() => onHover(null)}>
        {events.map((event, at) => (
          <Fragment key={event.id}>
            {events[at - 1]?.report.id !== event.report.id && <ReportHeading report={event.report} />}
            <EventRow
              event={event}
              chosen={event.id === chosen}
              question={event.id === chosen ? question : null}
              onChoose={onChoose}
              onHover={onHover}
            />
          </Fragment>
        ))}
      </div>
      {hasMore && (
        <button type="button" class="more" onClick={more}>
          More events
        </button>
      )}
    </section>
  );
}

function ReportHeading({ report }: { readonly report: ReportReference }) {
  const { published, publisher, title, key, origin } = report;
  return (
    <div class="report-heading" role="presentation">
      <span class="title">{title ?? key ?? origin}</span>
      <span class="facts">{[publisher, published ?? 'undated'].filter(Boolean).join(' · ')}</span>
    </div>
  );
}

/** The chosen row takes the focus, or its cell for the question. */
function focusOn(grid: HTMLElement | null, question: Question | null): void {
  const row = grid?.querySelector<HTMLElement>('[aria-selected="true"]');
  const cell = question === null ? null : row?.querySelector<HTMLElement>(`[data-question="${question}"]`);
  (cell ?? row)?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

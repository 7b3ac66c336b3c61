import { useEffect, useRef } from 'preact/hooks';
import type { ReportPage, ToldEvent } from '../api.js';
import type { Lit, Move } from './desk.js';
import { isStacked } from './is-stacked.js';
import { Legend } from './legend.js';
import type { Question } from './questions.js';
import { RecordFields } from './record-fields.js';
import { ReportText } from './report-text.js';

interface ReportPaneProps {
  readonly page: ReportPage | null;
  /** The event whose record stands under the report. */
  readonly event: ToldEvent | null;
  readonly lit: Lit | null;
  readonly move: Move;
  /** The query string of the present view, to come back to. */
  readonly query: string;
  readonly onChoose: (event: string, question: Question | null, to: Move['to']) => void;
  readonly onHover: (lit: Lit | null) => void;
}

/** The report of the chosen event with its evidence lit, and the record under it. */
export function ReportPane({ page, event, lit, move, query, onChoose, onHover }: ReportPaneProps) {
  const pane = useRef<HTMLElement>(null);
  // on a choice or a new report, not on hover
  useEffect(() => {
    if (move.to !== 'none') bringIntoView(pane.current, move.to);
  }, [move, page]);
  if (event === null) return <section class="report" ref={pane} aria-label="Report" />;
  const shown = page?.events.find(({ id }) => id === lit?.event) ?? event;
  return (
    <section class="report" ref={pane} aria-label="Report">
      <div class="reading">
        <ReportHead event={event} />
        <Legend lit={lit?.question ?? null} onChoose={(question) => onChoose(event.id, question, 'words')} />
        {page !== null && (
          <ReportText page={page} event={shown} question={lit?.event === shown.id ? lit.question : null} onChoose={onChoose} />
        )}
      </div>
      <RecordFields
        event={event}
        question={lit?.event === event.id ? lit.question : null}
        query={query}
        onChoose={(question) => onChoose(event.id, question, 'words')}
        onParent={(id) => onChoose(id, null, 'row')}
        onHover={(question) => onHover(question === null ? null : { event: event.id, question })}
      />
    </section>
  );
}

function ReportHead({ event }: { readonly event: ToldEvent }) {
  const { title, publisher, published, url, origin, key } = event.report;
  return (
    <header class="report-head">
      <button type="button" class="quiet back" onClick={() => document.querySelector('.list')?.scrollIntoView()}>
        ← Events
      </button>
      <h1>{title ?? key ?? 'Report'}</h1>
      <p>
        {[publisher, published ?? 'undated', origin].filter(Boolean).join(' · ')}
        {url !== null && /^https?:/i.test(url) && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noopener noreferrer">
              where it was published
            </a>
          </>
        )}
      </p>
    </header>
  );
}

/** The first lit words, or the sentence where none are lit; on a narrow page only when the words were asked for. */
function bringIntoView(pane: HTMLElement | null, to: Move['to']): void {
  if (isStacked() && to !== 'words') return;
  const words = pane?.querySelector('mark') ?? pane?.querySelector('.told-sentence');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  words?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

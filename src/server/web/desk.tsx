import { useMemo, useRef, useState } from 'preact/hooks';
import type { Facets, ReportPage, ToldEvent } from '../api.js';
import { type Address, type Filters, queryOf } from './address.js';
import { EventTable } from './event-table.js';
import { FilterBar } from './filter-bar.js';
import { isStacked } from './is-stacked.js';
import { KeysDialog } from './keys-dialog.js';
import { Masthead } from './masthead.js';
import { labelOf, type Question } from './questions.js';
import { ReportPane } from './report-pane.js';
import type { Go } from './use-address.js';
import { TYPING, useAsked } from './use-asked.js';
import { useEvents } from './use-events.js';
import { useKeys } from './use-keys.js';
import { wordsLit } from './words-lit.js';

/** An event, and the one question whose words are to be lit; `null` for all. */
export interface Lit {
  readonly event: string;
  readonly question: Question | null;
}

/** Events on one side, the report of the chosen one on the other. */
export function Desk({ address, go }: { readonly address: Address; readonly go: Go }) {
  const { filters } = address;
  const list = useEvents(filters);
  const facets = useAsked<Facets>(`/api/facets?${queryOf(filters)}`, TYPING).answer;
  const chosen = useChosen(address.event, list.events);
  const report = useReport(chosen);
  const [question, setQuestion] = useState<Question | null>(null);
  const [hovered, setHovered] = useState<Lit | null>(null);
  const hover = (next: Lit | null): void => {
    if (!isStacked()) setHovered((before) => (isSame(before, next) ? before : next));
  };
  const [move, setMove] = useState<Move>({ count: 0, to: 'none' });
  const [keysShown, showKeys] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const choose = (id: string, only: Question | null, to: Move['to']): void => {
    setHovered(null);
    setQuestion(only);
    setMove(({ count }) => ({ count: count + 1, to }));
    if (id !== address.event) go({ ...address, event: id });
  };
  const step = (by: number): void => {
    const at = list.events.findIndex(({ id }) => id === chosen?.id);
    const next = list.events[at < 0 ? 0 : at + by];
    if (next !== undefined) choose(next.id, null, 'row');
    if (at + by >= list.events.length - 1 && list.hasMore) list.more();
  };
  const narrowTo = (changed: Partial<Filters>, stepping: boolean): void =>
    go({ ...address, filters: { ...filters, ...changed }, event: null }, stepping);

  useKeys({
    next: () => step(1),
    previous: () => step(-1),
    search: () => search.current?.focus(),
    keys: () => showKeys(true),
    back: () => chosen && choose(chosen.id, null, 'row'),
  });

  const lit: Lit | null = hovered ?? (chosen === null ? null : { event: chosen.id, question });
  const said = useMemo(() => announcement(chosen, question, report), [chosen, question, report]);
  return (
    <div class="desk">
      <Masthead onKeys={() => showKeys(true)} />
      <FilterBar filters={filters} facets={facets} search={search} onChange={narrowTo} />
      <main class="panes">
        <EventTable
          list={list}
          chosen={chosen?.id ?? null}
          question={question}
          move={move}
          onChoose={choose}
          onHover={hover}
          onClear={() => narrowTo({ text: '', type: [], country: [], status: [] }, true)}
        />
        <ReportPane
          page={report}
          event={chosen}
          lit={lit}
          move={move}
          query={queryOf(filters, chosen?.id)}
          onChoose={choose}
          onHover={hover}
        />
      </main>
      <p role="status" class="unseen">
        {said}
      </p>
      {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
    </div>
  );
}

/** What is to come into view after a choice: the row with the focus, the words in the report, both, or nothing. */
export interface Move {
  /** Grows with every choice. */
  readonly count: number;
  readonly to: 'row' | 'words' | 'none';
}

const isSame = (a: Lit | null, b: Lit | null): boolean => a?.event === b?.event && a?.question === b?.question;

/** The event of the address, else the first one of the list. */
function useChosen(id: string | null, events: readonly ToldEvent[]): ToldEvent | null {
  const listed = id === null ? events[0] : events.find((event) => event.id === id);
  const asked = useAsked<ToldEvent>(id !== null && listed === undefined ? `/api/events/${encodeURIComponent(id)}` : null).answer;
  return listed ?? (asked?.id === id ? asked : null);
}

/** The report of the event, once it is there: never another one's, whose offsets would not fit. */
function useReport(event: ToldEvent | null): ReportPage | null {
  const id = event?.report.id ?? null;
  const { answer } = useAsked<ReportPage>(id === null ? null : `/api/reports/${encodeURIComponent(id)}`);
  return answer?.report.id === id ? answer : null;
}

function announcement(event: ToldEvent | null, question: Question | null, report: ReportPage | null): string {
  if (event === null || report === null) return '';
  if (question === null) return event.told;
  const words = wordsLit(event, report, question);
  return words === '' ? `${labelOf(question)}: no words of the report stand for this` : `${labelOf(question)}: ${words}`;
}

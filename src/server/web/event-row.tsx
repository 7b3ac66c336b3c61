import type { ToldEvent } from '../api.js';
import type { Lit, Move } from './desk.js';
import type { Question } from './questions.js';
import { actorsIn, detailsOf, objectsOf, periodOf, speakersOf, statusOf, wordsOf } from './wording.js';

interface EventRowProps {
  readonly event: ToldEvent;
  readonly chosen: boolean;
  readonly question: Question | null;
  readonly onChoose: (event: string, question: Question | null, to: Move['to']) => void;
  readonly onHover: (lit: Lit | null) => void;
}

/** "According to Azerbaijan · asserted · its security service arrested dozens of individuals": every part a cell to click. */
export function EventRow({ event, chosen, question, onChoose, onHover }: EventRowProps) {
  const { id, what, who, whom, where, when, status } = event;
  const { type, mode } = what.value;
  const objects = objectsOf(event);
  const cell = (name: Question, words: string, kind = '') => (
    <Cell name={name} words={words} kind={kind} event={id} lit={question === name} onChoose={onChoose} onHover={onHover} />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div
      role="row"
      class="event"
      aria-selected={chosen}
      aria-label={event.told}
      tabIndex={chosen ? 0 : -1}
      data-event={id}
      onClick={() => onChoose(id, null, 'words')}
      onMouseMove={(moved) => isMoved(moved) && onHover({ event: id, question: null })}
      onKeyDown={(pressed) => moveAmongCells(pressed, (name, to) => onChoose(id, name, to))}
    >
      <span class="type">
        {type.toLowerCase()} {mode !== null && <small>{mode}</small>}
      </span>
      <span class="sentence">
        According to {cell('according', speakersOf(event))} {cell('status', statusOf(event), `chip ${status.value}`)}{' '}
        {who.length === 0 ? cell('who', '[unnamed]', 'unsaid') : cell('who', actorsIn(who))} {cell('what', wordsOf(what.evidence))}{' '}
        {objects !== '' && cell('details', shortened(objects))}{' '}
        {whom.length > 0 && cell('whom', objects === '' ? actorsIn(whom) : `[towards: ${actorsIn(whom)}]`)}{' '}
        {detailsOf(event) !== '' && cell('details', `[${shortened(detailsOf(event))}]`, 'aside')}{' '}
        {where !== null && cell('where', `[in ${where.value.name}]`, 'aside')}
      </span>
      <span class="time">{when !== null && cell('when', periodOf(when.value))}</span>
    </div>
  );
}

/** The whole stands in the record. */
const LONGEST_DETAILS = 110;

const shortened = (words: string): string =>
  words.length <= LONGEST_DETAILS ? words : `${words.slice(0, LONGEST_DETAILS).replace(/\s+\S*$/, '')} …`;

interface CellProps extends Pick<EventRowProps, 'onChoose' | 'onHover'> {
  readonly name: Question;
  readonly words: string;
  readonly kind: string;
  readonly event: string;
  readonly lit: boolean;
}

function Cell({ name, words, kind, event, lit, onChoose, onHover }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the row hears the keys
    <span
      role="gridcell"
      class={`cell ${kind}`}
      data-question={name}
      data-lit={lit}
      tabIndex={-1}
      onClick={(clicked) => {
        clicked.stopPropagation();
        onChoose(event, name, 'words');
      }}
      onMouseMove={(moved) => {
        moved.stopPropagation();
        if (isMoved(moved)) onHover({ event, question: name });
      }}
    >
      {words}
    </span>
  );
}

/** False where the page was scrolled under a mouse at rest. */
const isMoved = ({ movementX, movementY }: MouseEvent): boolean => movementX !== 0 || movementY !== 0;

/** Left and right go from cell to cell and light its words; Enter shows the words in the report. */
function moveAmongCells(pressed: KeyboardEvent, choose: (question: Question | null, to: Move['to']) => void): void {
  const row = pressed.currentTarget as HTMLElement;
  const cells = [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')];
  const at = cells.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowRight: Math.min(at + 1, cells.length - 1), ArrowLeft: at - 1, Home: -1, End: cells.length - 1 }[pressed.key];
  if (pressed.key === 'Enter') choose(questionOf(cells[at]), 'words');
  else if (to === undefined) return;
  else choose(questionOf(cells[to]), 'row');
  pressed.preventDefault();
}

const questionOf = (cell: HTMLElement | undefined): Question | null => (cell?.dataset['question'] as Question | undefined) ?? null;

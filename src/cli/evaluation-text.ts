import type { Confusion, Evaluation, Measured } from '../evaluation/evaluation.js';
import type { Measure, Mistake, Rates } from '../evaluation/measures.js';
import type { Sample } from '../evaluation/sample.js';
import { pad, wrap } from '../export/wrap.js';
import { numbered } from './problems.js';

/** How an evaluation is shown. */
export interface Shown {
  readonly path: string;
  readonly sample: Sample;
  /** Examples of each mistake. */
  readonly examples: number;
  /** Columns of the terminal. */
  readonly width: number;
}

const NAMES: Readonly<Record<Measure, string>> = {
  type: 'type',
  who: 'type and who (country)',
  whom: 'type and whom (country)',
  both: 'type, who and whom',
  role: 'role',
  mode: 'mode',
  status: 'status',
  date: 'date',
  place: 'place',
  'place country': 'country of the place',
};
const LABEL = 26;
const NUMBER = 8;
const SHORT = 4; // letters of a type in the table of types; they tell all apart

/** An evaluation as lines of a terminal: measures, types, which type was taken for which, and examples of each mistake. */
export function evaluationText(evaluation: Evaluation, shown: Shown): string {
  const blocks = [
    heading(evaluation, shown),
    measureLines(evaluation),
    typeLines(evaluation),
    confusionLines(evaluation),
    ...mistakeBlocks(evaluation, shown),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function heading({ texts, marked, coded, onlyMarked }: Evaluation, { path, sample, width }: Shown): readonly string[] {
  const extra = onlyMarked ? ' there; what else is coded is passed over' : '';
  const lost = sample.leftOut.length === 0 ? [] : wrap(`left out: ${sample.leftOut.join(', ')} (the problems above say why)`, width);
  return [...wrap(`${path}: ${numbered(texts, 'text')}, ${numbered(marked, 'event')} marked, ${coded} coded${extra}`, width), ...lost];
}

function measureLines({ measures }: Evaluation): readonly string[] {
  const conditional = measures.filter(({ measure }) => !WHOLE.has(measure));
  return [
    `${pad('', LABEL)}precision  recall      F1  95 % of F1       right   coded  marked`,
    ...measures.filter(({ measure }) => WHOLE.has(measure)).map(measureLine),
    ...(conditional.length === 0 ? [] : ['of the events whose type is right', ...conditional.map(measureLine)]),
  ];
}

const WHOLE: ReadonlySet<Measure> = new Set(['type', 'who', 'whom', 'both']);

function measureLine({ measure, right, coded, marked, intervals, ...rates }: Measured): string {
  const interval = intervals.f1 === null ? '' : `${percent(intervals.f1[0])} to ${percent(intervals.f1[1])}`;
  const numbers = [right, coded, marked].map((count) => String(count).padStart(NUMBER)).join('');
  return `${pad(`${WHOLE.has(measure) ? '' : '  '}${NAMES[measure]}`, LABEL)} ${rateCells(rates)}  ${interval.padEnd(13)} ${numbers}`;
}

const rateCells = ({ precision, recall, f1 }: Rates): string =>
  [precision, recall, f1].map((rate) => percent(rate).padStart(NUMBER)).join('');

const percent = (rate: number | null): string => (rate === null ? '–' : (100 * rate).toFixed(1));

const typeLines = ({ types }: Evaluation): readonly string[] => [
  `${pad('By type', LABEL)}precision  recall      F1   right   coded  marked`,
  ...types.map(
    ({ type, right, coded, marked, ...rates }) =>
      `${pad(type, LABEL)} ${rateCells(rates)}${[right, coded, marked].map((count) => String(count).padStart(NUMBER)).join('')}`,
  ),
];

/** Marked types downwards, coded types across. */
function confusionLines({ confusion }: Evaluation): readonly string[] {
  const rows = [...new Set(confusion.map(({ marked }) => marked))];
  const columns = [...new Set(confusion.map(({ coded }) => coded))].sort((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
  const cell = (marked: Confusion['marked'], coded: Confusion['coded']): string => {
    const found = confusion.find((one) => one.marked === marked && one.coded === coded);
    return (found === undefined ? '·' : String(found.events)).padStart(SHORT + 1);
  };
  return [
    'Which type was taken for which: yours downwards, OnRecord’s across',
    `${pad('', ROW)}${columns.map((type) => (type?.slice(0, SHORT) ?? 'none').padStart(SHORT + 1)).join('')}`,
    ...rows.map((marked) => `${pad(marked ?? 'none', ROW)}${columns.map((coded) => cell(marked, coded)).join('')}`),
  ];
}

const ROW = 10;

/** The mistakes by kind, the first few of each. */
function mistakeBlocks({ mistakes }: Evaluation, { examples, width }: Shown): readonly (readonly string[])[] {
  const kinds = new Map<string, Mistake[]>();
  for (const mistake of mistakes) kinds.set(kindOf(mistake), [...(kinds.get(kindOf(mistake)) ?? []), mistake]);
  return [...kinds].map(([kind, list]) => [
    `${kind}: ${list.length}${list.length > examples ? `, the first ${examples}` : ''}`,
    ...list.slice(0, examples).flatMap((mistake) => mistakeLines(mistake, width)),
  ]);
}

function kindOf({ measure, marked, coded }: Mistake): string {
  if (measure !== 'type') return `${NAMES[measure].replace('type and ', '')} not as you have it`;
  if (marked === null) return 'Events that you do not have';
  return coded === null ? 'Events that were missed' : 'Events taken for another type';
}

function mistakeLines({ id, row, sentence, event, marked, coded }: Mistake, width: number): readonly string[] {
  const title = `${id}${row === null ? '' : `, row ${row}`} · ${event} · yours: ${marked ?? 'none'} · OnRecord: ${coded ?? 'none'}`;
  const room = Math.max(20, width - 4);
  return [
    ...wrap(title, room + 2).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`),
    ...wrap(sentence, room).map((line) => `    ${line}`),
  ];
}

import type { EventType } from '../core/schema.js';
import { bootstrap, type Intervals } from './bootstrap.js';
import type { ColumnName } from './columns.js';
import { addCounts, type Counts, MEASURES, type Measure, type Mistake, NOTHING, type Rates, ratesOf } from './measures.js';
import { type CodedText, type Strictness, scoreText, type TextScore } from './score.js';

/** How far what was coded agrees with what a person marked. */
export interface Evaluation {
  readonly texts: number;
  readonly marked: number;
  /** Events that were compared; with `onlyMarked` those that the person did not mark are not among them. */
  readonly coded: number;
  readonly onlyMarked: boolean;
  readonly measures: readonly Measured[];
  readonly types: readonly TypeMeasured[];
  readonly confusion: readonly Confusion[];
  readonly mistakes: readonly Mistake[];
}

export interface Measured extends Counts, Rates {
  readonly measure: Measure;
  /** 95 %. */
  readonly intervals: Intervals;
}

export interface TypeMeasured extends Counts, Rates {
  readonly type: EventType;
}

/** How many events that the person marked as one type were coded as another; null is "no such event". */
export interface Confusion {
  readonly marked: EventType | null;
  readonly coded: EventType | null;
  readonly events: number;
}

/** Which column each measure needs; of several, any. */
const NEEDS: Readonly<Record<Measure, readonly (readonly ColumnName[])[]>> = {
  type: [['type']],
  who: [['who_country']],
  whom: [['whom_country']],
  both: [['who_country', 'whom_country']],
  role: [['who_role'], ['whom_role']],
  mode: [['mode']],
  status: [['status']],
  date: [['date']],
  place: [['place']],
  'place country': [['place_country']],
};

/** Compares every text, and sums up what the sample has columns for. */
export function evaluate(texts: readonly CodedText[], columns: ReadonlySet<ColumnName>, strictness: Strictness): Evaluation {
  const scores = texts.map((text) => scoreText(text, strictness));
  const told = MEASURES.filter((measure) => NEEDS[measure].some((needed) => needed.every((column) => columns.has(column))));
  const measures = told.map((measure) => measured(measure, scores));
  const types = scores.flatMap((score) => score.types);
  const [total] = measures;
  return {
    texts: texts.length,
    marked: total?.marked ?? 0,
    coded: total?.coded ?? 0,
    onlyMarked: strictness.onlyMarked,
    measures,
    types: byType(types),
    confusion: confusionOf(types),
    mistakes: told.flatMap((measure) => scores.flatMap(({ mistakes }) => mistakes.filter((mistake) => mistake.measure === measure))),
  };
}

function measured(measure: Measure, scores: readonly TextScore[]): Measured {
  const texts = scores.map(({ counts }) => counts.get(measure) ?? NOTHING);
  const sum = texts.reduce(addCounts, NOTHING);
  return { measure, ...sum, ...ratesOf(sum), intervals: bootstrap(texts) };
}

type Types = TextScore['types'];

function byType(all: Types): readonly TypeMeasured[] {
  const types = [...new Set(all.flat())].flatMap((type) => type ?? []).sort();
  return types.map((type) => {
    const counts = {
      right: all.filter(([marked, coded]) => marked === type && coded === type).length,
      coded: all.filter(([, coded]) => coded === type).length,
      marked: all.filter(([marked]) => marked === type).length,
    };
    return { type, ...counts, ...ratesOf(counts) };
  });
}

/** In alphabetical order, null last. */
function confusionOf(all: Types): readonly Confusion[] {
  const cells = new Map<string, Confusion>();
  for (const [marked, coded] of all) {
    const key = `${marked ?? '~'} ${coded ?? '~'}`;
    cells.set(key, { marked, coded, events: (cells.get(key)?.events ?? 0) + 1 });
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

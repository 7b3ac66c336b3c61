/** What is measured, in the order in which it is shown. */
export const MEASURES = ['type', 'who', 'whom', 'both', 'role', 'mode', 'status', 'date', 'place', 'place country'] as const;
export type Measure = (typeof MEASURES)[number];

/** How many were right, of those coded and of those that the person marked: precision is right/coded, recall right/marked. */
export interface Counts {
  readonly right: number;
  readonly coded: number;
  readonly marked: number;
}

export const NOTHING: Counts = { right: 0, coded: 0, marked: 0 };

export const addCounts = (some: Counts | undefined, more: Counts): Counts =>
  some === undefined ? more : { right: some.right + more.right, coded: some.coded + more.coded, marked: some.marked + more.marked };

/** One difference between person and machine. `marked` and `coded` are what each says; null: nothing. */
export interface Mistake {
  readonly measure: Measure;
  readonly id: string;
  /** Of the sample; null where the person marked no such event. */
  readonly row: number | null;
  readonly sentence: string;
  readonly event: string;
  readonly marked: string | null;
  readonly coded: string | null;
}

/** From 0 to 1; null where there is nothing to divide by. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function ratesOf({ right, coded, marked }: Counts): Rates {
  const share = (of: number): number | null => (of === 0 ? null : right / of);
  return { precision: share(coded), recall: share(marked), f1: coded + marked === 0 ? null : (2 * right) / (coded + marked) };
}

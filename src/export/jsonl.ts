import type { EventFormat } from './format.js';

/** The whole record, one event a line; every other format says less. */
export const jsonl: EventFormat = {
  name: 'jsonl',
  description: 'the whole record as JSON, one event a line',
  row: (event) => `${JSON.stringify(event)}\n`,
};

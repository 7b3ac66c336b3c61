import type { Event } from '../core/schema.js';

/** A way to print events, one after the other, each without knowing the next. */
export interface EventFormat {
  readonly name: string;
  /** For the help page: what it is good for. */
  readonly description: string;
  /** What stands above all rows, with its line end. */
  readonly header?: (options: ExportOptions) => string;
  /** One event, with its line ends; `previous` is the event printed before it. */
  readonly row: (event: Event, options: ExportOptions, previous: Event | null) => string;
}

export interface ExportOptions {
  /** Columns of the terminal, for formats that wrap. */
  readonly width: number;
}

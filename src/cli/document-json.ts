import type { Document } from '../core/schema.js';

/** A document as one line of JSON, in pieces: a list goes out item by item, so that a long report never stands in memory twice. */
export function* documentJson(document: Document): Generator<string> {
  let separator = '{';
  for (const [key, value] of Object.entries(document)) {
    yield `${separator}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* listJson(value);
    else yield JSON.stringify(value);
    separator = ',';
  }
  yield '}\n';
}

function* listJson(items: readonly unknown[]): Generator<string> {
  let separator = '[';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',';
  }
  yield items.length === 0 ? '[]' : ']';
}

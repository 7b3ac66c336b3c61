import { binaryProblem } from './binary.js';
import { draftPiece, type Piece, problemPiece } from './draft.js';

type Fields = Readonly<Record<string, unknown>>;

/** The report in one JSON object; `bytes` is what it was read from. */
export function readRecord(value: unknown, origin: string, bytes: Uint8Array): Piece {
  if (!isObject(value)) return problemPiece('malformed', origin, 'this is no JSON object', 'give an object with a field "text"');
  const given = typeof value['text'] === 'string' && value['text'].trim() !== '' ? value['text'] : (value['event_text'] ?? value['text']);
  if (typeof given !== 'string')
    return problemPiece('malformed', origin, 'it has no text', 'give the report as a string in the field "text"');
  const text = given.replace(/\p{Surrogate}/gu, '\ufffd');
  return (
    binaryProblem(text, origin) ??
    draftPiece(
      { text, origin, bytes },
      {
        key: wordOf(value, 'id'),
        title: wordOf(value, 'title'),
        publisher: wordOf(value, 'publisher'),
        url: wordOf(value, 'url'),
        date: wordOf(value, 'published') ?? wordOf(value, 'date'),
      },
    )
  );
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string, or a number as a string; `null` for what is blank, missing or of another type. */
function wordOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  return value.replace(/\p{Surrogate}/gu, '\ufffd');
}

import { type ProblemPiece, problemPiece } from './draft.js';

/** A problem where what was decoded is no text: more than one character in a hundred is null, or one in ten a control character. */
export function binaryProblem(text: string, origin: string): ProblemPiece | null {
  let nulls = 0;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) nulls++;
    if (isControl(code)) controls++;
  }
  const binary = nulls > text.length * 0.01 || controls > text.length * 0.1 || (nulls > 0 && controls > text.length * 0.03);
  return binary
    ? problemPiece('binary', origin, 'this is not text: it is full of control characters', 'give the report as plain text, HTML or JSON')
    : null;
}

/** C0 and C1 controls but for tab, line and page breaks; and the mark of what could not be decoded. */
const isControl = (code: number): boolean =>
  (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || (code >= 0x7f && code < 0xa0 && code !== 0x85) || code === 0xfffd;

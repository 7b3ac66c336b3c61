import { type ProblemPiece, problemPiece } from './draft.js';

/** Pages nested deeper make the page parser slow beyond measure. */
const DEEPEST = 400;
/** Elements; a page of as many takes some two seconds to read, and a news page has a few thousand. */
const MOST = 50_000;
/** Characters that are scanned between two looks at what was found. */
const STRIDE = 65_536;

/** A problem where a page is built so that it would take too long to read; linear in its length. */
export async function refusal(html: string, origin: string): Promise<ProblemPiece | null> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  let deepest = 0;
  let count = 0;
  const parser = new Parser({
    onopentag: () => {
      count++;
      depth++;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => depth--,
  });
  for (let start = 0; start < html.length && deepest <= DEEPEST && count <= MOST; start += STRIDE)
    parser.write(html.slice(start, start + STRIDE));
  if (deepest <= DEEPEST && count <= MOST) parser.end();
  const mend = 'save the text of the article as plain text and give that';
  if (deepest > DEEPEST) return problemPiece('malformed', origin, `its elements are nested more than ${DEEPEST} deep`, mend);
  return count > MOST ? problemPiece('too-long', origin, `it has more than ${MOST} elements`, mend) : null;
}

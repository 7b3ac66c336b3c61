/** Most words that the networks see at once; longer sentences are cut into pieces of this length. */
export const MOST_WORDS = 400;

/** A sentence, or a piece of an overlong one: `words` from word `from` of sentence `sentence` on. */
export interface Piece {
  readonly sentence: number;
  readonly from: number;
  readonly words: readonly string[];
}

/** Cuts sentences into pieces of at most MOST_WORDS and groups these by length, longest first, at most MOST_WORDS a group. */
export function planBatches(sentences: readonly (readonly string[])[]): readonly (readonly Piece[])[] {
  const pieces = sentences.flatMap(cut).sort((a, b) => b.words.length - a.words.length);
  const groups: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (piece.words.length > room) {
      groups.push([]);
      room = MOST_WORDS;
    }
    groups.at(-1)?.push(piece);
    room -= piece.words.length;
  }
  return groups;
}

function cut(words: readonly string[], sentence: number): readonly Piece[] {
  if (words.length <= MOST_WORDS) return words.length === 0 ? [] : [{ sentence, from: 0, words }];
  const pieces: Piece[] = [];
  for (let from = 0; from < words.length; from += MOST_WORDS) {
    pieces.push({ sentence, from, words: words.slice(from, from + MOST_WORDS) });
  }
  return pieces;
}

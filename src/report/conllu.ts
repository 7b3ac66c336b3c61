import { binaryProblem } from './binary.js';
import { type ConlluDocument, parseConllu } from './conllu-parse.js';
import { placeSentences } from './conllu-place.js';
import { draftPiece, type Piece, problemPiece, type Reader } from './draft.js';
import { decode } from './encoding.js';
import { emptyFile, whole } from './whole.js';

/** CoNLL-U: one report for each `# newdoc`, or one for the file. Sentences and words are kept as given; always English. */
export const conlluReader: Reader = {
  name: 'CoNLL-U',
  extensions: ['.conllu'],
  recognises: (head) =>
    /^(?:#[^\n]*\n)*1(?:-\d+)?\t(?:[^\t\n]*\t){8}/.test(head) || /^# ?(?:newdoc|newpar|sent_id|global\.columns)\b/.test(head),
  read: whole(readConllu),
};

function* readConllu(bytes: Uint8Array, origin: string): Generator<Piece> {
  const content = decode(bytes);
  const binary = binaryProblem(content, origin);
  if (binary !== null) {
    yield binary;
    return;
  }
  const { documents, badLines } = parseConllu(content);
  for (const line of badLines)
    yield problemPiece(
      'malformed',
      `${origin}#${line}`,
      'this line is neither a word nor a comment',
      'give ten columns with tabs between them',
    );
  for (const [index, document] of documents.entries())
    yield readDocument(document, documents.length === 1 ? origin : `${origin}#${document.id ?? index + 1}`, bytes);
  if (documents.length === 0 && badLines.length === 0) yield emptyFile(origin);
}

function readDocument(document: ConlluDocument, origin: string, bytes: Uint8Array): Piece {
  const { text, given } = placeSentences(document.sentences);
  return draftPiece({ text, origin, bytes }, { key: document.id, given, english: true });
}

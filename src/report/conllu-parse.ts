/** A document as CoNLL-U gives it; `id` is that of `# newdoc id`. */
export interface ConlluDocument {
  readonly id: string | null;
  readonly sentences: readonly ConlluSentence[];
}

export interface ConlluSentence {
  /** The line `# text`. */
  readonly text: string | null;
  readonly newParagraph: boolean;
  readonly tokens: readonly ConlluToken[];
}

/** A stretch without a gap in the tree's sense: a word, or a multiword token with its words ("don't": "do", "n't"). */
export interface ConlluToken {
  readonly form: string;
  readonly spaceAfter: boolean;
  readonly words: readonly string[];
}

interface Parsed {
  /** Those with at least one word. */
  readonly documents: readonly ConlluDocument[];
  /** Numbers, from 1, of lines that are no CoNLL-U; they are left out. */
  readonly badLines: readonly number[];
}

interface OpenToken {
  readonly form: string;
  readonly spaceAfter: boolean;
  readonly words: string[];
  /** The last word of a multiword token. */
  readonly last: number;
}

/** Reads documents, sentences and words; empty nodes are left out. */
export function parseConllu(content: string): Parsed {
  const documents: { id: string | null; sentences: ConlluSentence[] }[] = [];
  const badLines: number[] = [];
  let comments: string[] = [];
  let tokens: OpenToken[] = [];
  const close = (): void => {
    const newDocument = comment(comments, /^#\s*newdoc\b(?:\s+id\s*=\s*(.*))?/);
    if (documents.length === 0 || newDocument !== null) documents.push({ id: newDocument?.trim() || null, sentences: [] });
    const text = comment(comments, /^#\s*text\s*=\s?(.*)/);
    const newParagraph = comment(comments, /^#\s*newpar\b/) !== null;
    if (tokens.length > 0) documents.at(-1)?.sentences.push({ text, newParagraph, tokens });
    [comments, tokens] = [[], []];
  };
  for (const [index, line] of content.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') close();
    else if (line.startsWith('#')) comments.push(line);
    else if (!addLine(tokens, line)) badLines.push(index + 1);
  }
  close();
  return { documents: documents.filter((document) => document.sentences.length > 0), badLines };
}

/** What a comment says; "" for one that is there and says nothing, `null` where there is none. */
function comment(comments: readonly string[], pattern: RegExp): string | null {
  for (const line of comments) {
    const found = pattern.exec(line);
    if (found !== null) return found[1] ?? '';
  }
  return null;
}

/** False where the line is no word, multiword token or empty node. */
function addLine(tokens: OpenToken[], line: string): boolean {
  const columns = line.split('\t');
  const id = /^(\d+)(?:-(\d+)|(\.\d+))?$/.exec(columns[0] ?? '');
  const form = columns[1];
  if (id === null || form === undefined) return false;
  if (id[3] !== undefined) return true;
  const spaceAfter = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(columns[9] ?? '');
  const number = Number(id[1]);
  const open = tokens.at(-1);
  if (id[2] !== undefined) tokens.push({ form, spaceAfter, words: [], last: Number(id[2]) });
  else if (open !== undefined && number <= open.last) open.words.push(form);
  else tokens.push({ form, spaceAfter, words: [form], last: 0 });
  return true;
}

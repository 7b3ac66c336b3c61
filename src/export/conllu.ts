import type { Document, Sentence, Token } from '../core/schema.js';
import type { Span } from '../core/spans.js';

/** The parses of a document as CoNLL-U; words count from 1 and the root's head is 0. */
export function conllu({ report, text, sentences }: Document): string {
  const id = oneLine(report.key ?? report.id);
  const blocks = sentences.map((sentence, index) => block(text, sentence, `${id}-${index + 1}`));
  return [`# newdoc id = ${id}\n`, ...blocks].join('');
}

const block = (text: string, sentence: Sentence, id: string): string =>
  `# sent_id = ${id}\n# text = ${oneLine(text.slice(sentence.start, sentence.end))}\n${rows(text, sentence).join('\n')}\n\n`;

function rows(text: string, { tokens }: Sentence): readonly string[] {
  return tokens.flatMap((token, index) => {
    const size = sharing(tokens, index);
    const shared = size > 1 ? [sharedRow(text, token, index, size)] : [];
    return [...shared, wordRow(token, index, inShared(tokens, index) ? '_' : misc(text, token))];
  });
}

function wordRow(token: Token, index: number, misc: string): string {
  const head = token.head === index ? 0 : token.head + 1;
  const { lemma, upos, xpos, feats, deprel } = token;
  return row([index + 1, token.text, lemma, upos, xpos, feats, head, deprel, '_', misc]);
}

/** The line of a stretch that stands for several words: "3-4	dunno". */
function sharedRow(text: string, token: Token, index: number, size: number): string {
  const form = text.slice(token.start, token.end);
  return row([`${index + 1}-${index + size}`, form, '_', '_', '_', '_', '_', '_', '_', misc(text, token)]);
}

/** How many words from `index` on stand for one stretch of text; 1 for a word of its own, and for all but the first of a group. */
function sharing(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (token === undefined || same(tokens[index - 1], token)) return 1;
  let size = 1;
  while (same(tokens[index + size], token)) size += 1;
  return size;
}

const inShared = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return token !== undefined && (same(tokens[index - 1], token) || same(tokens[index + 1], token));
};

const same = (a: Span | undefined, b: Span): boolean => a !== undefined && a.start === b.start && a.end === b.end;

const misc = (text: string, { end }: Span): string => (/\S/.test(text.charAt(end)) ? 'SpaceAfter=No' : '_');

const row = (fields: readonly (string | number)[]): string => fields.map((field) => oneLine(String(field)) || '_').join('\t');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

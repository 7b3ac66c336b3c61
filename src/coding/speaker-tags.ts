import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { phraseOf } from './phrases.js';
import type { FoundSpeech, SpeechView } from './speech-view.js';

const LONGEST_TAG = 6; // tokens before the colon
const SHORTEST = 3; // words behind it

/** Paragraphs that a speaker's name and a colon open: "Erdogan: Turkey will not withdraw", and the turns of an interview. */
export const findTagged = (views: readonly SpeechView[], text: string): readonly FoundSpeech[] =>
  views.flatMap((view) => tagged(view, text));

function tagged(view: SpeechView, text: string): readonly FoundSpeech[] {
  const { tree } = view;
  const { start } = tree.sentence;
  if (!/(^|\n\s*)$/.test(text.slice(Math.max(0, start - 3), start))) return [];
  const from = tree.tokens.findIndex((t) => t.upos !== 'PUNCT');
  const colon = tree.tokens.findIndex((t, i) => i > from && t.text === ':' && i <= LONGEST_TAG);
  const words = tree.tokens.slice(from, colon);
  if (from < 0 || colon < 0 || !words.every((t) => t.upos !== 'VERB' && t.upos !== 'PUNCT')) return [];
  const head = headOf(tree, from, colon);
  const token = tree.tokens[head] as Token;
  if (!isSpeaker(view, head, token) || quoteFollows(text, (tree.tokens[colon] as Token).end)) return [];
  const content = { start: (tree.tokens[colon] as Token).end + 1, end: paragraphEnd(text, start) };
  if (text.slice(content.start, content.end).split(/\s+/).length < SHORTEST) return [];
  return [
    {
      sentence: view.sentence,
      cue: { start: (tree.tokens[colon] as Token).start, end: (tree.tokens[colon] as Token).end },
      speaker: phraseOf(tree, view.sentence, head),
      content: [content],
      stance: 'says',
      attitude: false,
      quotation: /^\p{Lu}{2}/u.test(token.text) ? 'direct' : 'indirect',
      when: null,
    },
  ];
}

/** The word of the tag that none of the others governs. */
function headOf(tree: Tree, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const token = tree.tokens[at] as Token;
    if (token.head < from || token.head >= to || token.head === at) return at;
  }
  return from;
}

/** Persons, groups and documents speak; "Monday:", "Photos:" and "Analysis:" do not. */
const isSpeaker = ({ tree, lexicon, isActor }: SpeechView, head: number, token: Token): boolean =>
  /^(PROPN|NOUN)$/.test(token.upos) &&
  (isActor(head) || lexicon.documents.has(token.lemma.toLowerCase())) &&
  childrenBy(tree, head, 'case').length === 0 &&
  relation(token) !== 'obl';

const quoteFollows = (text: string, at: number): boolean => /^\s*["“«„]/.test(text.slice(at, at + 4));

function paragraphEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

import type { Token } from '../core/schema.js';
import { contains } from '../core/spans.js';
import { childrenBy, spanOf, subtree, type Tree } from '../core/tree.js';
import { type Arguments, caseOf, verbArguments } from './arguments.js';
import type { Cue, Cues } from './attribution-lexicon.js';
import { type CueContent, contentOf } from './cue-content.js';
import { nounSpeech } from './cue-nouns.js';
import { cueLemma, type FoundSpeech, isVerbal, type SpeechView, speechOf } from './speech-view.js';
import { matchTrigger } from './triggers.js';

/** Every saying of a sentence that has a cue in it: verbs, adjectives and nouns with their content, and "according to". */
export const findSpeeches = (view: SpeechView): readonly FoundSpeech[] =>
  view.tree.tokens.flatMap((token, at) => [...verbSpeech(view, token, at), ...prepositionSpeech(view, at), ...nounSpeech(view, token, at)]);

function verbSpeech(view: SpeechView, token: Token, at: number): readonly FoundSpeech[] {
  const known = cuesAt(view, token, at).get(isVerbal(token) ? cueLemma(token, view.lexicon) : token.lemma.toLowerCase());
  if (known === undefined) return [];
  const { tree } = view;
  const slots = verbArguments(tree, at);
  const subjects = slots.get('subj') ?? [];
  const subject = subjects.find(view.isActor) ?? subjects[0] ?? null;
  for (const cue of known) {
    const found = subject === null && isDescriptive(token, cue) ? null : contentAt(view, at, cue, slots);
    if (found === null || found.words.length === 0) continue;
    const { stance } = cue;
    const attitude = cue.attitude || (cue.judges && found.isThing);
    const speaker = publisherOf(view, subject);
    return [speechOf(view, { stance, attitude, cue: spanOf(tree, found.cue), cueToken: at, speaker, words: found.words })];
  }
  return [];
}

/** What a cue introduces where its pattern stands, with the words of the pattern that stand together. */
function contentAt(view: SpeechView, at: number, cue: Cue, slots: Arguments): FoundContent | null {
  const { tree, lexicon } = view;
  const objects = slots.get('obj') ?? [];
  const match = matchTrigger(tree, at, cue.pattern, objects);
  if (match === null) return null;
  const said = objects.flatMap((o) => saidBy(view, o));
  const isDocument = (slots.get('subj') ?? []).some((s) => lexicon.documents.has((tree.tokens[s] as Token).lemma.toLowerCase()));
  const own = { cue: match.words.filter((w, i) => w === at + i) };
  if (said.length > 0) return { ...own, words: said, isThing: false };
  return { ...own, ...contentOf({ tree, at, cue, match, slots, isDocument, lexicon }) };
}

interface FoundContent extends CueContent {
  readonly cue: readonly number[];
}

/** "a program called EB-5", "the expected visit": participles on a noun, and what nobody in particular wants, attribute nothing. */
const isDescriptive = ({ deprel, xpos }: Token, { content, attitude }: Cue): boolean =>
  attitude || (xpos === 'VBN' && content.has('object') && /^(amod|acl|case)$/.test(deprel));

const NO_CUES: Cues = new Map();

/** Adjectives are cues where they are predicates, and participles that the tagger takes for adjectives are still verbs. */
function cuesAt({ tree, lexicon }: SpeechView, token: Token, at: number): Cues {
  if (tree.tokens[at - 1]?.xpos === 'HYPH') return NO_CUES;
  if (isVerbal(token)) return lexicon.verbs;
  if (token.upos !== 'ADJ') return NO_CUES;
  return childrenBy(tree, at, 'cop').length > 0 && lexicon.adjectives.has(token.lemma.toLowerCase()) ? lexicon.adjectives : lexicon.verbs;
}

/** "shows confessions by …": the content of the saying that its object names. */
function saidBy(view: SpeechView, noun: number): readonly number[] {
  const token = view.tree.tokens[noun] as Token;
  const inner = nounSpeech(view, token, noun)[0];
  return inner === undefined ? [] : view.tree.tokens.flatMap((t, i) => (inner.content.some((c) => contains(c, t)) ? [i] : []));
}

/** A document speaks for whom it comes from, where its phrase says so: "a video posted on the channel of the ministry". */
function publisherOf(view: SpeechView, speaker: number | null): number | null {
  if (speaker === null || !view.lexicon.documents.has((view.tree.tokens[speaker] as Token).lemma.toLowerCase())) return speaker;
  return (
    subtree(view.tree, speaker).find(
      (w) => w !== speaker && view.isActor(w) && /^(nmod|obl)/.test((view.tree.tokens[w] as Token).deprel),
    ) ?? speaker
  );
}

function prepositionSpeech(view: SpeechView, at: number): readonly FoundSpeech[] {
  const { tree } = view;
  const name = caseOf(tree, at);
  const token = tree.tokens[at] as Token;
  if (name === null || !view.lexicon.prepositions.has(name) || token.head === at) return [];
  const own = new Set(subtree(tree, at));
  const cue = childrenBy(tree, at, 'case').flatMap((c) => [c, ...childrenBy(tree, c, 'fixed')]);
  return [
    speechOf(view, {
      stance: 'says',
      attitude: false,
      cue: spanOf(tree, cue),
      cueToken: at,
      speaker: at,
      words: subtree(tree, clauseAbove(tree, token.head, isLast(tree, own))).filter((w) => !own.has(w)),
    }),
  ];
}

/**
 * The whole clause in which a phrase stands: up to the sentence, a coordinated clause with its own subject, or, unless the phrase ends the
 * sentence, what a cue introduces.
 */
function clauseAbove(tree: Tree, from: number, isLast: boolean): number {
  let at = from;
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const token = tree.tokens[at] as Token;
    const ownSubject = childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'expl').length > 0;
    if (token.head === at || token.deprel === 'parataxis' || (token.deprel === 'conj' && ownSubject)) return at;
    if (token.deprel === 'ccomp' && !isLast) return at;
    at = token.head;
  }
  return at;
}

/** Whether nothing but marks follows these words. */
const isLast = (tree: Tree, words: ReadonlySet<number>): boolean =>
  tree.tokens.every((t, i) => i <= Math.max(...words) || t.upos === 'PUNCT');

import type { Phrase, Speech } from '../core/draft.js';
import type { Stance, TimeExpression, Token } from '../core/schema.js';
import { contains, overlaps, type Span } from '../core/spans.js';
import { childrenBy, relation, spanOf, subtree, type Tree } from '../core/tree.js';
import { caseOf, verbArguments } from './arguments.js';
import type { AttributionLexicon } from './attribution-lexicon.js';
import { phraseOf } from './phrases.js';
import { isPassive } from './voice.js';

/** What the finder of speeches sees of one sentence. */
export interface SpeechView {
  readonly tree: Tree;
  readonly sentence: number;
  readonly lexicon: AttributionLexicon;
  /** Stretches in quotation marks, of the whole report. */
  readonly quotes: readonly Span[];
  /** Time expressions of the sentence, with the token each hangs on. */
  readonly timeAt: (token: number) => TimeExpression | null;
  /** Whether a head can be a party. */
  readonly isActor: (token: number) => boolean;
  /** The head that says who a phrase is. */
  readonly semanticHead: (token: number) => number;
}

/** Every saying of a sentence: cue verbs with their clause, "according to", and words in quotation marks that have no cue. */
export function findSpeeches(view: SpeechView): readonly Speech[] {
  const cued = view.tree.tokens.flatMap((token, at) => [
    ...verbSpeech(view, token, at),
    ...prepositionSpeech(view, at),
    ...nounSpeech(view, token, at),
  ]);
  return [...cued, ...bareQuotes(view, cued)];
}

function verbSpeech(view: SpeechView, token: Token, at: number): readonly Speech[] {
  const stance = token.upos === 'VERB' || token.upos === 'ADJ' ? view.lexicon.verbs.get(token.lemma.toLowerCase()) : undefined;
  if (stance === undefined) return [];
  const slots = verbArguments(view.tree, at);
  const clauses = contentOf(view, at, stance);
  const words = clauses.length > 0 ? clauses : (slots.get('obj') ?? []).flatMap((o) => saidBy(view, o));
  if (words.length === 0) return [];
  const subjects = slots.get('subj') ?? [];
  const speaker = publisherOf(view, subjects.find(view.isActor) ?? subjects[0] ?? null);
  return [speech(view, { stance, cue: spanOf(view.tree, [at]), cueToken: at, speaker, words })];
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

/** The words that a cue verb introduces: its clause, or the clause it is inserted in. */
function contentOf({ tree, lexicon }: SpeechView, at: number, stance: Stance): readonly number[] {
  const opening = lexicon.clauses.get(stance);
  const token = tree.tokens[at] as Token;
  const clauses = childrenBy(tree, at, 'ccomp', 'parataxis').filter(
    (c) => relation(tree.tokens[c] as Token) === 'ccomp' || isQuotedClause(tree, at, c),
  );
  if (stance !== 'says' || isPassive(tree, at)) clauses.push(...childrenBy(tree, at, 'xcomp'));
  if (stance === 'denies' || stance === 'confesses') clauses.push(...childrenBy(tree, at, 'obj'));
  clauses.push(...childrenBy(tree, at, 'advcl', 'obl').filter((c) => opening?.has(caseOf(tree, c) ?? '') && isClause(tree, c, stance)));
  if (clauses.length > 0) return clauses.flatMap((c) => subtree(tree, c));
  const inserted = relation(token) === 'parataxis' || (relation(token) === 'advcl' && caseOf(tree, at) === 'as');
  if (!inserted || token.head === at) return [];
  const own = new Set(subtree(tree, at));
  return subtree(tree, token.head).filter((w) => !own.has(w));
}

/** A noun can be what is confessed ("to the killing of"), but what one is accused with is a clause. */
const isClause = (tree: Tree, at: number, stance: Stance): boolean =>
  relation(tree.tokens[at] as Token) === 'advcl' || stance === 'confesses';

/** A clause after the cue and its colon or quotation mark. */
const isQuotedClause = (tree: Tree, at: number, clause: number): boolean =>
  clause > at &&
  childrenBy(tree, at, 'nsubj').length > 0 &&
  tree.children(clause).some((c) => ['"', '“', '``', ':'].includes((tree.tokens[c] as Token).text));

function prepositionSpeech(view: SpeechView, at: number): readonly Speech[] {
  const { tree } = view;
  const name = caseOf(tree, at);
  const token = tree.tokens[at] as Token;
  if (name === null || !view.lexicon.prepositions.has(name) || token.head === at) return [];
  const own = new Set(subtree(tree, at));
  const cue = childrenBy(tree, at, 'case').flatMap((c) => [c, ...childrenBy(tree, c, 'fixed')]);
  return [
    speech(view, {
      stance: 'says',
      cue: spanOf(tree, cue),
      cueToken: at,
      speaker: at,
      words: subtree(tree, token.head).filter((w) => !own.has(w)),
    }),
  ];
}

/** "confessions by the arrested … who passed documents", "the claim that …": a cue noun with its clause. */
function nounSpeech(view: SpeechView, token: Token, at: number): readonly Speech[] {
  const stance = token.upos === 'NOUN' ? view.lexicon.nouns.get(token.lemma.toLowerCase()) : undefined;
  if (stance === undefined) return [];
  const by = view.tree.children(at).find((c) => caseOf(view.tree, c) === 'by' || (view.tree.tokens[c] as Token).deprel === 'nmod:poss');
  const clauses =
    stance === 'confesses' && by !== undefined
      ? relativesBelow(view.tree, by)
      : childrenBy(view.tree, at, 'acl', 'ccomp').filter((c) => caseOf(view.tree, c) === 'that');
  if (clauses.length === 0) return [];
  return [
    speech(view, {
      stance,
      cue: spanOf(view.tree, [at]),
      cueToken: at,
      speaker: by ?? speakerAbove(view, at),
      words: clauses.flatMap((c) => subtree(view.tree, c)),
    }),
  ];
}

/** "said in a statement that", "issued a report that": the subject of the verb that the noun hangs on. */
function speakerAbove(view: SpeechView, noun: number): number | null {
  const { head, deprel } = view.tree.tokens[noun] as Token;
  const subject = head === noun || !/^(obj|obl)/.test(deprel) ? undefined : verbArguments(view.tree, head).get('subj')?.[0];
  return subject !== undefined && view.isActor(subject) ? subject : null;
}

const relativesBelow = (tree: Tree, head: number): readonly number[] =>
  subtree(tree, head).filter((w) => (tree.tokens[w] as Token).deprel === 'acl:relcl');

interface Found {
  readonly stance: Stance;
  readonly cue: Span | null;
  readonly cueToken: number;
  readonly speaker: number | null;
  readonly words: readonly number[];
}

function speech(view: SpeechView, found: Found): Speech {
  const content = stretches(view.tree, found.words);
  const when =
    view.tree
      .children(found.cueToken)
      .map((c) => (found.words.includes(c) ? null : view.timeAt(c)))
      .find((t) => t !== null) ?? null;
  const speaker: Phrase | null = found.speaker === null ? null : phraseOf(view.tree, view.sentence, found.speaker);
  return {
    sentence: view.sentence,
    cue: found.cue,
    speaker,
    content,
    stance: found.stance,
    quotation: quotationOf(content, view.quotes),
    when,
  };
}

/** Neighbouring words joined to stretches of text. */
function stretches(tree: Tree, words: readonly number[]): readonly Span[] {
  const sorted = [...new Set(words)].sort((a, b) => a - b);
  const spans: { start: number; end: number }[] = [];
  sorted.forEach((word, i) => {
    const token = tree.tokens[word] as Token;
    const last = spans.at(-1);
    if (last && sorted[i - 1] === word - 1) last.end = token.end;
    else spans.push({ start: token.start, end: token.end });
  });
  return spans;
}

/** Direct where the content lies in quotation marks, mixed where a part of it does. */
function quotationOf(content: readonly Span[], quotes: readonly Span[]): Speech['quotation'] {
  const inside = (c: Span): boolean => quotes.some((q) => overlaps(q, c) && c.start >= q.start - 2 && c.end <= q.end + 2);
  if (content.length > 0 && content.every(inside)) return 'direct';
  return content.some((c) => quotes.some((q) => overlaps(q, c))) ? 'mixed' : 'indirect';
}

/** Three words or more in quotation marks that no cue of the sentence covers: somebody's words, though the report does not say whose. */
function bareQuotes(view: SpeechView, cued: readonly Speech[]): readonly Speech[] {
  const { sentence } = view.tree;
  return view.quotes
    .filter((q) => overlaps(q, sentence) && !cued.some((s) => s.content.some((c) => contains(c, q) || overlaps(c, q))))
    .map((q) => ({ start: Math.max(q.start, sentence.start), end: Math.min(q.end, sentence.end) }))
    .filter((q) => sentence.tokens.filter((t) => contains(q, t) && t.upos !== 'PUNCT').length >= 3)
    .map((q) => ({
      sentence: view.sentence,
      cue: null,
      speaker: null,
      content: [q],
      stance: 'says',
      quotation: contains(q, { start: sentence.start + 2, end: sentence.end - 2 }) ? 'direct' : 'mixed',
      when: null,
    }));
}

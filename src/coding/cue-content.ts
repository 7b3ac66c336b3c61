import type { Token } from '../core/schema.js';
import { childrenBy, relation, subtree, type Tree } from '../core/tree.js';
import { type Arguments, caseOf } from './arguments.js';
import type { AttributionLexicon, Cue } from './attribution-lexicon.js';
import type { TriggerMatch } from './triggers.js';
import { isPassive } from './voice.js';

/** A cue verb or adjective where it stands. */
export interface CuePlace {
  readonly tree: Tree;
  readonly at: number;
  readonly cue: Cue;
  readonly match: TriggerMatch;
  readonly slots: Arguments;
  /** Whether the subject is a document, which shows things. */
  readonly isDocument: boolean;
  readonly lexicon: AttributionLexicon;
}

/** What a cue introduces, and whether that is a thing and no clause. */
export interface CueContent {
  readonly words: readonly number[];
  readonly isThing: boolean;
}

/** The words that a cue introduces: its clause, the phrase or object that its entry names, or the clause it is inserted in. */
export function contentOf(place: CuePlace): CueContent {
  if (place.cue.pattern.rest.length > 0 && place.match.governed.length > 0) return { words: governedContent(place), isThing: true };
  for (const find of [clauses, infinitives, phrases, objects, insertedIn]) {
    const words = find(place);
    if (words.length > 0) return { words, isThing: find === objects };
  }
  return { words: [], isThing: false };
}

/** "called for a truce", "called on the army to withdraw": what stands behind the preposition, which belongs to the cue. */
function governedContent({ tree, at, cue, match, lexicon }: CuePlace): readonly number[] {
  const own = new Set(match.words);
  const isInfinitive = (c: number): boolean =>
    childrenBy(tree, c, 'mark').some((m) => lexicon.markers.infinitive.has(tree.tokens[m]?.lemma ?? ''));
  const further = cue.content.has('infinitive') ? childrenBy(tree, at, 'xcomp', 'advcl').filter(isInfinitive) : [];
  const first = match.governed[0] ?? at;
  const attached = childrenBy(tree, at, 'obl').filter(
    (c) => c > first && !match.governed.includes(c) && cue.with.has(caseOf(tree, c) ?? ''),
  );
  return [...match.governed, ...attached, ...further].flatMap((g) => below(tree, g, at)).filter((w) => !own.has(w));
}

/** Clauses with "that", a question word or nothing, and clauses behind a colon or an opening quotation mark. */
function clauses(place: CuePlace): readonly number[] {
  const { tree, at, lexicon } = place;
  const found = [
    ...childrenBy(tree, at, 'ccomp', 'parataxis').filter((c) => tree.tokens[c]?.deprel === 'ccomp' || isQuotedClause(place, c)),
    ...childrenBy(tree, at, 'csubj', 'csubj:pass').filter((c) => c > at),
  ];
  const further = found.length === 0 ? [] : childrenBy(tree, at, 'conj').filter((c) => lexicon.markers.clause.has(caseOf(tree, c) ?? ''));
  return [...found, ...further].flatMap((c) => {
    const words = subtree(tree, c);
    const opens = tree.children(c).some((m) => m > at && lexicon.markers.clause.has(tree.tokens[m]?.lemma ?? ''));
    return opens ? words.filter((w) => w > at) : words;
  });
}

/** "promised to leave", "urged the army to leave", "denied shelling": what is promised, urged or denied. */
function infinitives({ tree, at, cue, slots }: CuePlace): readonly number[] {
  const takes = cue.content.has('infinitive') || (!cue.content.has('object') && (cue.stance !== 'says' || isPassive(tree, at)));
  const found = takes ? childrenBy(tree, at, 'xcomp') : [];
  if (found.length === 0) return [];
  const causative = cue.content.has('infinitive') && cue.content.has('object') && !isPassive(tree, at);
  const asked = causative ? (slots.get('obj') ?? []).filter((o) => o > at) : [];
  return [...asked, ...found].flatMap((c) => subtree(tree, c));
}

/** "accused of shelling", "confessed to the killing". */
const phrases = ({ tree, at, cue, slots }: CuePlace): readonly number[] =>
  [...childrenBy(tree, at, 'advcl', 'obl'), ...(slots.get('obj') ?? []).flatMap((o) => childrenBy(tree, o, 'acl', 'nmod', 'advcl'))]
    .filter((c) => c > at && cue.content.has(caseOf(tree, c) ?? ''))
    .flatMap((c) => subtree(tree, c));

/** "announced a ceasefire", "praised the army for its discipline", "called the raid a crime". */
function objects({ tree, at, cue, slots, isDocument, lexicon }: CuePlace): readonly number[] {
  const passive = isPassive(tree, at);
  if (!cue.content.has('object') && !(isDocument && cue.content.has('shown'))) return [];
  const found = (slots.get('obj') ?? []).filter((o) => tree.tokens[o]?.deprel !== 'iobj');
  if (found.length === 0) return [];
  const more = tree
    .children(at)
    .filter((c) => !found.includes(c))
    .filter((c) => {
      const { deprel } = tree.tokens[c] as Token;
      const kind = relation(tree.tokens[c] as Token);
      if (deprel === 'obl:agent' || (passive && lexicon.markers.agent.has(caseOf(tree, c) ?? ''))) return false;
      return kind === 'xcomp' || (c > at && (kind === 'obl' || kind === 'advcl') && cue.with.has(caseOf(tree, c) ?? ''));
    });
  return [...found, ...more].flatMap((w) => below(tree, w, at));
}

/** "Rebels, as Iran reported, attacked": the clause around the cue. */
function insertedIn({ tree, at, lexicon }: CuePlace): readonly number[] {
  const token = tree.tokens[at] as Token;
  const inserted =
    (relation(token) === 'parataxis' && token.xpos !== 'VBG') ||
    (relation(token) === 'advcl' && lexicon.markers.inserted.has(caseOf(tree, at) ?? ''));
  if (!inserted || token.head === at) return [];
  const own = new Set(subtree(tree, at));
  return subtree(tree, token.head).filter((w) => !own.has(w));
}

/** A word and what hangs below it, without the branch in which `at` stands: "the deal that they backed". */
function below(tree: Tree, word: number, at: number): readonly number[] {
  return subtree(tree, word, (child) => child !== at && !isAbove(tree, child, at));
}

function isAbove(tree: Tree, word: number, at: number): boolean {
  for (let up = at, steps = 0; steps < tree.tokens.length; steps++) {
    if (up === word) return true;
    const { head } = tree.tokens[up] as Token;
    if (head === up) return false;
    up = head;
  }
  return false;
}

/** A clause after the cue and its colon or quotation mark. */
function isQuotedClause({ tree, at, lexicon: { marks } }: CuePlace, clause: number): boolean {
  const opens = ({ text }: Token): boolean => text === ':' || marks.opening.has(text) || marks.straight.has(text);
  return clause > at && childrenBy(tree, at, 'nsubj').length > 0 && tree.children(clause).some((c) => opens(tree.tokens[c] as Token));
}

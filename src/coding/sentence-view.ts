import type { Sentence, Token } from '../core/schema.js';
import { relation, type Tree, treeOf } from '../core/tree.js';
import type { Agents } from './agents.js';
import { type Arguments, nounArguments, verbArguments } from './arguments.js';
import type { CodingLexicon, SlotLists } from './coder-lexicon.js';

/** One sentence as the coder sees it. */
export interface SentenceView {
  readonly tree: Tree;
  readonly sentence: number;
  readonly agents: Agents;
  /** Deep arguments of a verb, noun or predicate adjective; nouns under light verbs borrow the verb's. */
  readonly argumentsOf: (index: number) => Arguments;
  readonly slotLists: SlotLists;
}

/** Builds the view; arguments are computed once a word. */
export function viewSentence(sentence: Sentence, index: number, agents: (tree: Tree) => Agents, lexicon: CodingLexicon): SentenceView {
  const tree = treeOf(sentence);
  const known = new Map<number, Arguments>();
  const argumentsOf = (at: number): Arguments => {
    const found = known.get(at) ?? compute(tree, at, lexicon);
    known.set(at, found);
    return found;
  };
  return { tree, sentence: index, agents: agents(tree), argumentsOf, slotLists: lexicon.light.slots };
}

function compute(tree: Tree, at: number, lexicon: CodingLexicon): Arguments {
  const token = tree.tokens[at] as Token;
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return withCompany(tree, verbArguments(tree, at, lexicon.light.control), lexicon);
  return withLightVerb(tree, at, nounArguments(tree, at), lexicon);
}

/** "Iran has, along with Russia, supported": who comes along does it too. */
function withCompany(tree: Tree, own: Arguments, lexicon: CodingLexicon): Arguments {
  const subjects = own.get('subj');
  const { comitatives } = lexicon.agents;
  const company = [...own].flatMap(([slot, heads]) =>
    comitatives.has(slot) ? heads : heads.filter((h) => comitatives.has(`${wordBefore(tree, h)} ${slot}`)),
  );
  return subjects === undefined || company.length === 0 ? own : new Map([...own, ['subj', [...subjects, ...company]]]);
}

/** The word before a phrase's preposition: "along" in "along with Russia". */
function wordBefore(tree: Tree, head: number): string {
  const preposition = tree.children(head).find((c) => relation(tree.tokens[c] as Token) === 'case') ?? 0;
  return (tree.tokens[preposition - 1]?.lemma ?? '').toLowerCase();
}

/** "launched an attack on", "suffered an attack by": the verb's subject and phrases become the noun's. */
function withLightVerb(tree: Tree, noun: number, own: Arguments, lexicon: CodingLexicon): Arguments {
  const token = tree.tokens[noun] as Token;
  if (token.head === noun || !['obj', 'nsubj', 'obl'].includes(relation(token))) return own;
  const lemma = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  const giving = lexicon.light.giving.has(lemma);
  if (!giving && !lexicon.light.receiving.has(lemma)) return own;
  const verb = verbArguments(tree, token.head, lexicon.light.control);
  if (relation(token) === 'nsubj' && !(verb.get('obj') ?? []).includes(noun)) return own;
  return lend(own, verb, noun, giving ? 'subj' : 'of');
}

/** The noun's slots with the verb's added; `subject` is what the verb's subject is to the noun. */
function lend(own: Arguments, verb: Arguments, noun: number, subject: 'subj' | 'of'): Arguments {
  const merged = new Map<string, readonly number[]>(own);
  for (const [slot, heads] of verb) {
    if (slot === 'obj') continue;
    const name = slot === 'subj' ? subject : slot;
    const present = merged.get(name) ?? [];
    const others = heads.filter((h) => h !== noun && !present.includes(h));
    if (others.length > 0) merged.set(name, [...present, ...others]);
  }
  return merged;
}

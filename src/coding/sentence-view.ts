import type { Sentence, Token } from '../core/schema.js';
import { childrenBy, relation, type Tree, treeOf } from '../core/tree.js';
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
  return withLightVerb(tree, at, undergone(tree, at, nounArguments(tree, at), lexicon), lexicon);
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

/** "launched an attack on", "suffered an attack by", "took part in an attack": the verb's subject and phrases become the noun's. */
function withLightVerb(tree: Tree, noun: number, own: Arguments, { light }: CodingLexicon): Arguments {
  const token = tree.tokens[noun] as Token;
  if (isAuthored(tree, noun, light)) return lend(own, new Map([['subj', childrenBy(tree, noun, 'nsubj')]]), noun, 'subj');
  const through = partakingVerb(tree, noun, light);
  if (through !== null) return lend(own, new Map([['subj', verbArguments(tree, through, light.control).get('subj') ?? []]]), noun, 'subj');
  if (token.head === noun || !['obj', 'nsubj', 'obl'].includes(relation(token))) return own;
  const lemma = lemmaOf(tree, token.head);
  const giving = light.giving.has(lemma);
  if (!giving && !light.receiving.has(lemma)) return own;
  const verb = verbArguments(tree, token.head, light.control);
  const objects = verb.get('obj') ?? [];
  if (relation(token) === 'nsubj' && !objects.includes(noun)) return own;
  // "expressed sorrow for the killings": beside an object of its own the verb lends nothing to what its phrases name
  if (giving && relation(token) === 'obl' && objects.length > 0) return own;
  return lend(own, verb, noun, giving ? 'subj' : 'of');
}

/** "the general's arrest": a person owns what is done to him, where no phrase says to whom; a state or an army owns what it does. */
function undergone(tree: Tree, noun: number, own: Arguments, { light, agents }: CodingLexicon): Arguments {
  const owners = own.get('poss') ?? [];
  if (owners.length === 0 || own.has('of') || !light.undergone.has(lemmaOf(tree, noun))) return own;
  const isPerson = owners.every((o) => isPersonal(tree, o, agents));
  return isPerson ? new Map([...[...own].filter(([slot]) => slot !== 'poss'), ['of', owners]]) : own;
}

/** A pronoun of the singular, a name before which no article stands, or a noun of persons in the singular. */
function isPersonal(tree: Tree, at: number, { classes }: CodingLexicon['agents']): boolean {
  const { upos, xpos, feats } = tree.tokens[at] as Token;
  if (upos === 'PRON') return /Gender=/.test(feats) && !/Gender=Neut/.test(feats);
  return upos === 'NOUN' && xpos === 'NN' && (classes.get(lemmaOf(tree, at))?.includes('person') ?? false);
}

const lemmaOf = (tree: Tree, at: number): string => (tree.tokens[at]?.lemma ?? '').toLowerCase();

/** "Russia was behind the attack". */
const isAuthored = (tree: Tree, noun: number, light: CodingLexicon['light']): boolean =>
  childrenBy(tree, noun, 'cop').length > 0 && childrenBy(tree, noun, 'case').some((c) => light.authorship.has(lemmaOf(tree, c)));

/** "took part in the killing", "claimed responsibility for the attack": the verb, whether the phrase hangs on it or on its object. */
function partakingVerb(tree: Tree, noun: number, { partaking }: CodingLexicon['light']): number | null {
  const token = tree.tokens[noun] as Token;
  if (!childrenBy(tree, noun, 'case').some((c) => partaking.prepositions.has(lemmaOf(tree, c)))) return null;
  const verb = partaking.words.has(lemmaOf(tree, token.head)) ? (tree.tokens[token.head] as Token).head : token.head;
  const isPart = childrenBy(tree, verb, 'obj').some((o) => o < noun && partaking.words.has(lemmaOf(tree, o)));
  return isPart && partaking.verbs.has(lemmaOf(tree, verb)) ? verb : null;
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

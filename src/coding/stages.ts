import type { Draft, Speech, StageTelling } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import { contains } from '../core/spans.js';
import { ancestors, childrenBy, relation, spanOf, type Tree } from '../core/tree.js';
import { caseOf } from './arguments.js';
import type { CodingLexicon } from './coder-lexicon.js';
import { conditionsHold } from './conditions.js';
import { describe, slotsOf } from './events.js';
import type { SentenceView } from './sentence-view.js';
import type { StageRule } from './stage-lexicon.js';
import { statusOf } from './status.js';
import { matchTrigger, type TriggerMatch } from './triggers.js';
import { isPassive } from './voice.js';

/** What stages are told in a sentence, of whom, and by which words. */
export interface StagesAround {
  readonly speeches: readonly Speech[];
  readonly lexicon: CodingLexicon;
}

/** The legal stages that a sentence tells as it is ("was not charged" and "may be charged" tell none), the latest last. */
export function findStages(view: SentenceView, drafts: readonly Draft[], around: StagesAround): readonly StageTelling[] {
  const unreal = new Set(drafts.filter((d) => d.status.value !== 'asserted' || d.operators.length > 0).map((d) => d.token));
  const found = view.tree.tokens.flatMap((_, at) => [
    ...(unreal.has(at) ? [] : predicated(view, at, around)),
    ...attributed(view, at, around.lexicon),
  ]);
  return found.sort((a, b) => a.order - b.order || a.token - b.token);
}

/** Verbs and nouns with their pattern: "was indicted", "a warrant for the arrest of". */
function predicated(view: SentenceView, at: number, around: StagesAround): readonly StageTelling[] {
  const { tree } = view;
  const token = tree.tokens[at] as Token;
  const pos = token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' ? 'noun' : null;
  const rules = pos === null ? undefined : around.lexicon.stages.rules.get(`${pos}/${token.lemma.toLowerCase()}`);
  if (rules === undefined || relation(token) === 'amod' || !isTold(view, at, around)) return [];
  for (const rule of rules) {
    const own = view.argumentsOf(at);
    const match = matchTrigger(tree, at, rule.trigger, own.get('obj') ?? []);
    if (match === null) continue;
    const heads = bearersOf(view, at, rule, match);
    if (heads.length === 0) continue;
    const order = orderOf(tree, at, around.lexicon);
    const words = match.words.length > 1 && span(match.words) > 4 ? [at] : match.words;
    return heads.map((head) => ({ sentence: view.sentence, head, stage: rule.stage, token: at, order, ...spanOf(tree, words) }));
  }
  return [];
}

const span = (words: readonly number[]): number => Math.max(...words) - Math.min(...words);

/** Heads of the people or groups in the rule's slots, each with those that a comma names anew. */
function bearersOf(view: SentenceView, at: number, rule: StageRule, match: TriggerMatch): readonly number[] {
  const slots = slotsOf(view, view.argumentsOf(at), match);
  if (rule.passive && !isPassive(view.tree, at)) return [];
  if (rule.needs.length > 0 && !rule.needs.some((slot) => slots.has(slot))) return [];
  if (!conditionsHold(rule.conditions, describe(view, slots, new Map()))) return [];
  const inSlot = (slot: string): readonly number[] => {
    const [outer = '', inner] = slot.split('.');
    const heads = slots.get(outer) ?? [];
    return inner === undefined ? heads : heads.flatMap((head) => view.argumentsOf(head).get(inner) ?? []);
  };
  const filled = rule.bearer.map((slot) => inSlot(slot).filter((head) => isPerson(view, head))).find((heads) => heads.length > 0);
  return [...new Set(filled ?? [])].flatMap((head) => sameAs(view, view.agents.semanticHead(head)));
}

/** Countries and places stand before no court. */
function isPerson(view: SentenceView, head: number): boolean {
  const classes = view.agents.classesOf(view.agents.semanticHead(head));
  return classes.has('actor') && !classes.has('state') && !classes.has('place') && !classes.has('reciprocal');
}

/** "Ali Hassan, a convicted spy": the apposition and what it stands beside are one. */
function sameAs({ tree }: SentenceView, head: number): readonly number[] {
  const token = tree.tokens[head] as Token;
  const above = token.deprel === 'appos' || token.deprel === 'nmod:desc' ? [token.head] : [];
  return [head, ...above, ...childrenBy(tree, head, 'appos', 'nmod:desc')];
}

/** Whether the report or a speaker tells it as it is; of a noun, whether it does so of what is done with it ("refused to issue a warrant"). */
function isTold({ tree }: SentenceView, at: number, { speeches, lexicon }: StagesAround): boolean {
  const token = tree.tokens[at] as Token;
  const done = token.upos === 'NOUN' && ['obj', 'nsubj'].includes(relation(token)) ? [at, token.head] : [at];
  return (
    done.every((word) => statusOf(tree, word, lexicon.status).status === 'asserted') &&
    speeches.every((s) => lexicon.stages.stances.has(s.stance) || !s.content.some((c) => contains(c, token)))
  );
}

/** "the convicted spy", "the detainee": the phrase tells it of itself, whatever is said of it. */
function attributed(view: SentenceView, at: number, lexicon: CodingLexicon): readonly StageTelling[] {
  const { tree } = view;
  const token = tree.tokens[at] as Token;
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return [];
  const modifiers = childrenBy(tree, at, 'amod', 'compound', 'det', 'nmod:desc').filter((c) => c < at);
  const textOf = (word: number): string => (tree.tokens[word] as Token).text.toLowerCase();
  const own = lexicon.stages.persons.get(token.lemma.toLowerCase());
  const told = [
    ...(own === undefined ? [] : [{ word: at, order: NAMED, stage: own }]),
    ...modifiers.flatMap((word) => {
      const stage = childrenBy(tree, word, 'advmod').length > 0 ? undefined : lexicon.stages.attributes.get(textOf(word));
      return stage === undefined ? [] : [{ word, order: ATTRIBUTED, stage }];
    }),
  ];
  if (told.length === 0 || modifiers.some((m) => lexicon.stages.undoing.has(textOf(m))) || !isPerson(view, at)) return [];
  const heads = sameAs(view, at);
  return told.flatMap(({ word, order, stage }) =>
    heads.map((head) => ({ sentence: view.sentence, head, stage, token: word, order, ...spanOf(tree, [word]) })),
  );
}

/** What was before what: what a noun says, its attribute, what was before the clause, the clause, what came after it. */
const [NAMED, ATTRIBUTED, EARLIER, MAIN, LATER] = [0, 1, 2, 3, 4];

/** "released after being arrested", "the man, who had been convicted, was released", "who was later acquitted". */
function orderOf(tree: Tree, at: number, { stages }: CodingLexicon): number {
  const textOf = (word: number): string => (tree.tokens[word] as Token).text.toLowerCase();
  if (childrenBy(tree, at, 'advmod').some((a) => stages.later.has(textOf(a)))) return LATER;
  for (const word of ancestors(tree, at)) {
    const kind = relation(tree.tokens[word] as Token);
    const isBefore = ['advcl', 'obl', 'nmod'].includes(kind) && stages.before.has(caseOf(tree, word) ?? '');
    if (isBefore || (kind === 'acl' && tree.tokens[word]?.upos === 'VERB')) return EARLIER;
    if (kind === 'ccomp' || kind === 'root') break;
  }
  return MAIN;
}

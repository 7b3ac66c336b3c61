import type { Speech } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import { contains } from '../core/spans.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import type { StatusReading } from './status-reading.js';

/** A predicate as the commitment is read from it. */
export interface Committed {
  readonly tree: Tree;
  readonly at: number;
  readonly reading: StatusReading;
  readonly speech: Speech | null;
}

/** What a predicate's commitment is learnt from: its form, operators, governor, subject, sentence and speaker, each as "name=value". */
export function featuresOf(of: Committed): readonly string[] {
  const { tree, at, reading } = of;
  const token = tree.tokens[at] as Token;
  const form = formOf(tree, at);
  const lemma = lemmaOf(token);
  const subject = subjectOf(tree, at);
  const words = reading.words.map((w) => lemmaOf(tree.tokens[w] as Token)).join('+');
  const mood = moodOf(tree);
  return [
    'bias',
    `lemma=${lemma}`,
    `upos=${token.upos}`,
    `form=${form}`,
    `rel=${token.deprel}`,
    `rel+form=${token.deprel}+${form}`,
    `status=${reading.status}`,
    `status+rel=${reading.status}+${relation(token)}`,
    `status+form=${reading.status}+${form}`,
    `words=${reading.status}+${words}`,
    `subj=${subject}`,
    `subj+form=${subject}+${form}`,
    `mood=${mood}`,
    `mood+form=${mood}+${form}`,
    ...operatorsOf(tree, at),
    ...governorOf(of),
    ...speechOf(of, form),
  ];
}

/** Tense, mood and voice in one word: "will+VB", "have+VBN", "to+VB", "VBD"; of a noun or adjective with a copula, the copula's. */
function formOf(tree: Tree, at: number): string {
  const token = tree.tokens[at] as Token;
  const marks = childrenBy(tree, at, 'mark').filter((m) => m < at && tree.tokens[m]?.xpos === 'TO');
  const helpers = childrenBy(tree, at, 'aux', 'aux:pass', 'cop').map((a) => tree.tokens[a] as Token);
  const finite = helpers.find((h) => h.xpos === 'VBD') === undefined ? '' : '.past';
  return [...(marks.length > 0 ? ['to'] : []), ...helpers.map((h) => `${lemmaOf(h)}`), `${token.xpos}${finite}`].join('+');
}

const lemmaOf = (token: Token): string => token.lemma.toLowerCase();

/** Who does it, coarsely: pronouns by themselves, other words by their kind. */
function subjectOf(tree: Tree, at: number): string {
  const subject = tree.children(at).find((c) => /^[nc]subj/.test((tree.tokens[c] as Token).deprel));
  if (subject === undefined) return 'none';
  const token = tree.tokens[subject] as Token;
  return token.upos === 'PRON' || token.upos === 'DET' ? lemmaOf(token) : token.upos;
}

/** How the sentence ends: "?", "!", "." or "none". */
function moodOf(tree: Tree): string {
  const end = tree.tokens.findLast((t) => !/^["'”’)\]`]+$/.test(t.text));
  return end === undefined || !/^[?!.:…]+$/.test(end.text) ? 'none' : end.text.slice(0, 1);
}

function operatorsOf(tree: Tree, at: number): readonly string[] {
  return tree.children(at).flatMap((c) => {
    const token = tree.tokens[c] as Token;
    const kind = relation(token);
    if (OPERATORS.has(kind)) return [`${kind}=${lemmaOf(token)}`];
    return kind === 'advcl' ? [`advcl=${childrenBy(tree, c, 'mark').map((m) => lemmaOf(tree.tokens[m] as Token))[0] ?? 'bare'}`] : [];
  });
}

const OPERATORS: ReadonlySet<string> = new Set(['advmod', 'mark', 'aux', 'cc', 'case', 'det']);

function governorOf({ tree, at }: Committed): readonly string[] {
  const token = tree.tokens[at] as Token;
  return token.head === at ? [] : [`gov=${lemmaOf(tree.tokens[token.head] as Token)}+${token.deprel}`];
}

function speechOf({ speech }: Committed, form: string): readonly string[] {
  return speech === null ? ['said=no'] : [`said=${speech.stance}`, `quoted=${speech.quotation}`, `said+form=${speech.stance}+${form}`];
}

/** The innermost speech whose content holds a word. */
export function speechAround(token: Token, speeches: readonly Speech[]): Speech | null {
  const around = speeches.filter((s) => s.content.some((c) => contains(c, token)));
  return around.reduce<Speech | null>((best, s) => (best === null || length(s) < length(best) ? s : best), null);
}

const length = (speech: Speech): number => speech.content.reduce((sum, c) => sum + c.end - c.start, 0);

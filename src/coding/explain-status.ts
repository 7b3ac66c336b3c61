import type { Draft } from '../core/draft.js';
import type { Step } from '../core/explanation.js';
import { type Evidence, evidence, type Stance, type Status, type Token } from '../core/schema.js';
import { childrenBy } from '../core/tree.js';
import type { DraftView } from './explain-parties.js';
import { step } from './explain-parties.js';
import type { Frame } from './frames.js';
import { eventStatus } from './status.js';
import type { StatusLexicon } from './status-lexicon.js';
import { quoted } from './tree-path.js';

const FILE = 'lexicon/en/status.yml';

/** What gives an event its status: operators of its own clause, the event it is the content of, its speakers, and the rule of sayings. */
export function statusSteps(of: DraftView, frameOf: (draft: Draft) => Frame | null): readonly Step[] {
  const { view, draft, drafts, lexicon, text, fired } = of;
  const grammar = eventStatus(view.tree, draft.token, lexicon.status);
  const parent = draft.parent === null ? null : (drafts[draft.parent] ?? null);
  const steps = [
    ...operatorWords(of, grammar.words, parent).map((at) => operatorStep(of, at)),
    ...(grammar.words.length > 1 ? [step(`together: ${grammar.status}`, [])] : []),
    ...(parent === null ? [] : contentStep(of, parent, frameOf(parent))),
    ...draft.speeches
      .filter((s) => !PLAIN.has(s.stance))
      .map((s) =>
        step(
          `inside the words of a speaker who ${STANCES[s.stance]}`,
          s.cue === null ? [] : [evidence(text, s.cue)],
          'lexicon/en/attribution.yml',
        ),
      ),
  ];
  if (draft.type !== fired.candidate.frame.type)
    return [
      ...steps,
      step(
        `the ${fired.candidate.frame.type} is only told of: the ${draft.type}, which is the saying itself, stands as ${draft.status.value}`,
        [],
        'lexicon/en/modality.yml',
      ),
    ];
  if (draft.status.value === 'asserted' && grammar.status !== 'asserted')
    return [...steps, step(`a ${draft.type} is words, not a deed: it stands as said`, [])];
  return steps.length > 0 ? steps : [step('no word negates, hedges or defers it, and no speaker doubts it', [])];
}

/** What an act was told as that is coded as a saying: "demanded" of a REQUEST for it. */
export function toldAs({ view, draft, lexicon, fired }: DraftView): string {
  const rules = lexicon.modality.rules.filter((r) => r.to === draft.type && r.from.includes(fired.candidate.frame.type));
  const { status } = eventStatus(view.tree, draft.token, lexicon.status);
  return (rules.find((r) => r.status === status) ?? rules[0])?.status ?? 'not having happened';
}

/** Single, ongoing, habitual or historical, and by which words. */
export function aspectSteps({ draft, lexicon, view }: DraftView, times: readonly Evidence[]): readonly Step[] {
  const { value, evidence: words } = draft.aspect;
  if (value === 'historical' && words.length > 0) return [step('an earlier sentence told of it as background', words)];
  if (value === 'historical') return [step('its time, or one that its sentence tells, ended more than a year before publication', times)];
  const first = words[0];
  if (first === undefined) return [step('no word of repetition or duration', [])];
  const token = view.tree.tokens.find((t) => t.start === first.start) as Token | undefined;
  const lemma = token?.lemma.toLowerCase() ?? '';
  const listed = lexicon.status.habitual.has(lemma) || lexicon.status.ongoing.has(lemma);
  return [step(listed ? `an adverb or verb listed as ${value}` : 'the form of the verb', words, listed ? FILE : null)];
}

const PLAIN: ReadonlySet<Stance> = new Set(['says', 'confirms', 'claims']);
const STANCES: Readonly<Record<Stance, string>> = {
  says: 'says it',
  alleges: 'alleges it',
  confirms: 'confirms it',
  denies: 'denies it',
  confesses: 'confesses it',
  claims: 'claims it',
  believes: 'believes it',
  fears: 'fears it',
  demands: 'demands it',
};

/** The operators of grammar, and others that the status names: "the alleged gunman". */
function operatorWords({ view, draft }: DraftView, grammar: readonly number[], parent: Draft | null): readonly number[] {
  const named = draft.status.evidence.filter((e) => parent === null || e.start < parent.trigger.start || e.end > parent.trigger.end);
  const others = named.map((e) => view.tree.tokens.findIndex((t) => t.start === e.start)).filter((at) => at >= 0);
  return [...new Set([...grammar, ...others])];
}

function operatorStep({ view, draft, lexicon, text }: DraftView, at: number): Step {
  const token = view.tree.tokens[at] as Token;
  const [kind, status] = operator(token, lexicon.status);
  if (at === draft.token || kind === null) return step(clauseStep(view, draft, token), [evidence(text, token)]);
  const above = token.head === draft.token ? 'on' : 'over';
  return step(`${kind} ${above} ${quoted(view.tree, draft.token)}: ${status}`, [evidence(text, token)], FILE);
}

/** What no list has: the kind of the clause, or what people made of such words. */
function clauseStep({ tree }: DraftView['view'], { token: at, status }: Draft, word: Token): string {
  if (word.text === '?') return 'a question that is answered by yes or no: possible';
  if (childrenBy(tree, at, 'mark').some((m) => tree.tokens[m]?.lemma === 'to')) return `an infinitive of purpose: ${status.value}`;
  if (status.value === 'demanded') return 'an order: a bare verb without subject: demanded';
  return `words from one person to another, such as people more often doubt than not: ${status.value}`;
}

/** The list of lexicon/en/status.yml that has the word, and what it gives. */
function operator(token: Token, lexicon: StatusLexicon): readonly [string | null, Status | null] {
  const lemma = token.lemma.toLowerCase();
  const lists: readonly (readonly [string, Status | undefined])[] = [
    ['auxiliary', token.deprel.startsWith('aux') ? lexicon.auxiliaries.get(lemma) : undefined],
    ['negation', lexicon.negation.has(lemma) ? 'negated' : undefined],
    ['condition', lexicon.conditions.has(lemma) ? 'hypothetical' : undefined],
    ['adjective', token.upos === 'ADJ' || token.deprel === 'amod' ? lexicon.adjectives.get(token.text.toLowerCase()) : undefined],
    ['adverb', lexicon.adverbs.get(lemma)],
    ['governing word', (token.upos === 'NOUN' ? lexicon.nouns : lexicon.governors).get(lemma)?.[0]?.status],
  ];
  const found = lists.find(([, status]) => status !== undefined);
  return found === undefined ? [null, null] : [found[0], found[1] as Status];
}

function contentStep({ view, text, draft }: DraftView, parent: Draft, frame: Frame | null): readonly Step[] {
  if (frame === null || frame.status === null || parent.sentence !== draft.sentence) return [];
  return [
    step(
      `content of the event at ${quoted(view.tree, parent.token)}, whose frame ${frame.id} gives its content the status ${frame.status}`,
      [evidence(text, parent.trigger)],
      `${frame.file}:${frame.line}`,
    ),
  ];
}

import { agentsOf } from '../coding/agents.js';
import { code } from '../coding/code.js';
import { bySentence } from '../core/by-sentence.js';
import type { CodedReport } from '../core/draft.js';
import { fullLemma } from '../core/lemma.js';
import type { Name, Report, Sentence, TimeExpression, Token } from '../core/schema.js';
import { contains } from '../core/spans.js';
import { treeOf } from '../core/tree.js';
import { matchWorld } from '../core/world.js';
import { loadKnowledge, type OwnLexicon } from '../knowledge.js';
import { openLexicon } from '../lexicon/lexicon.js';
import { annotate } from '../nlp/annotate.js';
import type { CodingOptions, Knowledge } from '../pipeline.js';
import { compileEventNouns, type EventNouns, isEventNoun } from './event-nouns.js';

/** Words and names of a sentence that the lexicon has nothing of. */
export interface Uncovered {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** With their kind: "Golgo Front", "organization". */
  readonly names: readonly (readonly [name: string, kind: string])[];
}

/** A sentence of a report, with what is not covered in it. */
export interface CoveredSentence extends Uncovered {
  readonly text: string;
  readonly hasEvent: boolean;
}

const PACKAGE = new URL('../../../', import.meta.url);

/** Loads all that is needed to tell what is lacking, with a user's own lexicon over ours. */
export async function openCoverage(own: OwnLexicon | null) {
  const lexicon = await openLexicon(PACKAGE);
  const [knowledge, events] = await Promise.all([loadKnowledge(PACKAGE, own), lexicon.yaml('en/coverage.yml')]);
  const nouns = compileEventNouns(events.data);
  return (report: Report, options: CodingOptions): readonly CoveredSentence[] => coverReport(report, { knowledge, events: nouns }, options);
}

/** Codes a report and tells of every sentence what the lexicon lacks. Throws `OutOfTime`. */
export function coverReport(report: Report, { knowledge, events }: CoverageKnowledge, options: CodingOptions): readonly CoveredSentence[] {
  const coded = code(annotate(report, knowledge.engine, options), knowledge.coding, options.timeUp);
  const names = bySentence(coded.names, coded.sentences.length);
  const withEvents = new Set(coded.drafts.map((draft) => draft.sentence));
  return coded.sentences.map((sentence, index) => ({
    text: report.text.slice(sentence.start, sentence.end),
    hasEvent: withEvents.has(index),
    ...uncoveredWords({ sentence, names: names[index] ?? [], coded }, knowledge, events),
    names: (names[index] ?? [])
      .filter((name) => !isKnown(sentence, name, knowledge))
      .map((name) => [nameText(report.text, name), name.kind] as const),
  }));
}

export interface CoverageKnowledge {
  readonly knowledge: Knowledge;
  readonly events: EventNouns;
}

interface View {
  readonly sentence: Sentence;
  readonly names: readonly Name[];
  readonly coded: CodedReport;
}

function uncoveredWords({ sentence, names, coded }: View, { coding }: Knowledge, events: EventNouns): Pick<Uncovered, 'verbs' | 'nouns'> {
  const tree = treeOf(sentence);
  const times = timesIn(sentence, coded.times);
  const { classesOf } = agentsOf(tree, { names, agents: coding.agents, world: coding.world, times });
  const inPattern = (token: Token): boolean =>
    coded.drafts.some(({ trigger, operators }) => contains(trigger, token) || operators.some((o) => contains(o, token)));
  const verbs: string[] = [];
  const nouns: string[] = [];
  for (const [at, token] of sentence.tokens.entries()) {
    const kind = token.upos === 'VERB' ? 'verb' : 'noun';
    if ((token.upos !== 'VERB' && token.upos !== 'NOUN') || times.has(at) || inPattern(token) || !/^\p{L}[\p{L}-]+$/u.test(token.text))
      continue;
    const lemma = fullLemma(sentence.tokens, at);
    if ([lemma, token.lemma.toLowerCase()].some((form) => isListed(form, kind, coding))) continue;
    if (kind === 'verb') verbs.push(lemma);
    else if (classesOf(at).size === 0 && isEventNoun(tree, at, events, coding.light)) nouns.push(lemma);
  }
  return { verbs, nouns };
}

/** Whether frames, cues of sayings, words of status or light verbs have it. */
function isListed(lemma: string, kind: 'verb' | 'noun', { frames, attribution, status, light }: Knowledge['coding']): boolean {
  if (frames.has(`${kind}/${lemma}`)) return true;
  if (kind === 'noun') return attribution.nouns.has(lemma) || status.nouns.has(lemma) || attribution.documents.has(lemma);
  return [attribution.verbs, status.governors, light.giving, light.receiving, status.carriers, status.ongoing].some((list) =>
    list.has(lemma),
  );
}

const timesIn = (sentence: Sentence, times: readonly TimeExpression[]): ReadonlySet<number> =>
  new Set(sentence.tokens.flatMap((token, at) => (times.some((time) => contains(time, token)) ? [at] : [])));

/** A name is known where the tables have the whole of it, or the last word of a person's. */
function isKnown(sentence: Sentence, name: Name, { coding }: Knowledge): boolean {
  const { tokens } = sentence;
  const [first, last] = [tokens.findIndex((t) => t.end > name.start), tokens.findLastIndex((t) => t.start < name.end)];
  for (let at = Math.max(first, 0); at <= last; at++) {
    const match = matchWorld(coding.world, tokens, at);
    if (match === null || at + match.length <= last) continue;
    if (at <= first + 1 || match.entries.some(({ kind }) => kind === 'person')) return true;
  }
  return false;
}

const nameText = (text: string, { start, end }: Name): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');

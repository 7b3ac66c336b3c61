import { agentsOf } from '../../src/coding/agents.js';
import { code } from '../../src/coding/code.js';
import { type SentenceView, viewSentence } from '../../src/coding/sentence-view.js';
import type { CodedReport, Draft } from '../../src/core/draft.js';
import type { Annotation, EntityKind, Sentence } from '../../src/core/schema.js';
import type { Span } from '../../src/core/spans.js';
import { handParse } from './hand-parse.js';
import { textOf } from './sentence.js';
import { lexicon } from './small-lexicon.js';

/** What a report of written parses has besides its sentences: names with their kinds, and the day it was published. */
export interface Circumstances {
  readonly published?: string | null;
  readonly names?: Readonly<Record<string, EntityKind>>;
}

/** Written parses as an annotated report of one paragraph, a space between sentences. */
export function annotationOf(items: readonly string[], { published = '2022-11-14', names = {} }: Circumstances = {}): Annotation {
  const text = items.map(textOf).join(' ');
  const sentences: Sentence[] = [];
  for (const item of items) sentences.push(handParse(item, sentences.length === 0 ? 0 : (sentences.at(-1) as Sentence).end + 1));
  return {
    report: {
      id: 'r_parses',
      key: null,
      title: null,
      publisher: null,
      url: null,
      published,
      language: 'en',
      origin: 'parses',
      text,
      given: null,
    },
    sentences,
    names: Object.entries(names).flatMap(([name, kind]) =>
      [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
        start: index,
        end: index + name.length,
        kind,
        sentence: sentences.findIndex((s) => s.start <= index && index < s.end),
      })),
    ),
  };
}

/** Stage 3 on written parses with the small lexicon. */
export const readParses = (items: readonly string[], around: Circumstances = {}): CodedReport => code(annotationOf(items, around), lexicon);

/** The first sentence as the coder sees it. */
export function viewOf(items: string): SentenceView {
  const known = { agents: lexicon.agents, world: lexicon.world, names: [], times: new Set<number>() };
  return viewSentence(handParse(items), 0, (tree) => agentsOf(tree, known), lexicon);
}

/** "COERCE/arrest: Police → three students"; "nobody" where the report names none. */
export function told(coded: CodedReport, { type, mode, who, whom }: Draft): string {
  const parties = (list: readonly Span[]): string => list.map((p) => coded.report.text.slice(p.start, p.end)).join(' + ') || 'nobody';
  return `${type}${mode === null ? '' : `/${mode}`}: ${parties(who)} → ${parties(whom)}`;
}

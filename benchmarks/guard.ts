import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Event, Report } from '../src/core/schema.js';
import { loadKnowledge } from '../src/knowledge.js';
import { codeReport } from '../src/pipeline.js';
import { absent, type Benchmark, type Figure, figures, percent } from './benchmark.js';

/** A record of the kit's factuality task: words of a text, and from −3 to 3 how far people took each for a fact. */
interface Gold {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly targets: readonly { readonly start: number; readonly end: number; readonly value: number }[];
}

/** An event with what people judged of its trigger. */
interface Judged {
  readonly event: Event;
  readonly value: number;
}

/** Sets whose sentences people judged as they stand in a text. */
const SETS: ReadonlySet<string> = new Set(['uds-ih2', 'uw']);

/** Nothing that people took for denied or uncertain may stand on record as asserted. */
export const guard: Benchmark = {
  name: 'guard',
  title: 'What is asserted and should not be',
  what: 'Sentences in; of the events whose trigger people judged denied or uncertain (below 1 of −3 to 3) the share that comes out asserted, and of those judged certain (2 and above) the share that does. A saying that is coded from an act not done ("will not retreat": a refusal) is not the act that was judged: it stands apart, in the notes.',
  measure: async ({ root, kit }) => {
    const file = kit === null ? null : join(kit, 'gold', 'factuality', 'dev.jsonl');
    if (file === null || !existsSync(file)) return absent('the evaluation kit (--gold DIR with gold/factuality)');
    const knowledge = await loadKnowledge(root);
    const gold = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Gold);
    const judged = gold.filter(({ set }) => SETS.has(set)).flatMap((g) => judgedOf(g, codeReport(reportOf(g), knowledge).events));
    return figures(sharesOf(judged));
  },
};

const reportOf = ({ id, text }: Gold): Report => ({
  id,
  key: id,
  title: null,
  publisher: null,
  url: null,
  published: null,
  language: 'en',
  origin: 'guard',
  text,
  given: null,
});

/** Every event with the first judged word of its trigger. */
const judgedOf = ({ targets }: Gold, events: readonly Event[]): readonly Judged[] =>
  events.flatMap((event) => {
    const trigger = event.what.evidence[0];
    const target = [...targets]
      .sort((a, b) => a.start - b.start)
      .find((t) => trigger !== undefined && trigger.start < t.end && t.start < trigger.end);
    return target === undefined ? [] : [{ event, value: target.value }];
  });

function sharesOf(judged: readonly Judged[]): readonly Figure[] {
  const isSaying = ({ event }: Judged): boolean => event.what.evidence.length > 1;
  const doubted = judged.filter(({ value }) => value < 1);
  const certain = judged.filter(({ value }) => value >= 2);
  const share = (id: string, label: string, list: readonly Judged[]): Figure => {
    const acts = list.filter((j) => !isSaying(j));
    return {
      ...percent(id, label, percentage(acts), `n ${acts.length}; sayings included ${percentage(list).toFixed(1)}, n ${list.length}`),
      digits: 1,
    };
  };
  return [
    share('guard.doubted', 'judged denied or uncertain, asserted', doubted),
    share('guard.certain', 'judged certain, asserted', certain),
  ];
}

const percentage = (list: readonly Judged[]): number =>
  list.length === 0 ? 0 : (100 * list.filter(({ event }) => event.status.value === 'asserted').length) / list.length;

import type { DraftCount, Phrase, Speech } from '../core/draft.js';
import type { Count, Token } from '../core/schema.js';
import { contains, type Span } from '../core/spans.js';
import { ancestors, relation } from '../core/tree.js';
import type { CountLexicon } from './count-lexicon.js';
import { type CountRole, roleOf } from './count-role.js';
import { shareOf } from './count-share.js';
import { speakerOf } from './count-speaker.js';
import type { BareDraft } from './events.js';
import type { FoundCount, Part } from './found-count.js';
import type { SentenceView } from './sentence-view.js';

/** The numbers of one sentence. */
export interface SharedCounts {
  /** For each event, in the order of the events. */
  readonly counts: readonly (readonly DraftCount[])[];
  /** For each event, heads of phrases that stand among its parties but are counted as something else, or as a part of them. */
  readonly strangers: readonly ReadonlySet<number>[];
  /** Numbers of a toll or figure that no event of the sentence has: they may be of an event told just before. */
  readonly loose: readonly DraftCount[];
}

/** What is looked at besides the sentence. */
export interface CountsAround {
  readonly counts: readonly FoundCount[];
  readonly speeches: readonly Speech[];
  readonly lexicon: CountLexicon;
}

/** A number with all that says which event it is of. */
interface Numbered {
  readonly found: FoundCount;
  readonly role: CountRole;
  readonly speaker: Phrase | null;
}

/** Says which event each number of a sentence belongs to, what it counts there, and who says so. */
export function shareCounts(view: SentenceView, drafts: readonly BareDraft[], around: CountsAround): SharedCounts {
  const { lexicon } = around;
  if (around.counts.length === 0) return { counts: [], strangers: [], loose: [] };
  const numbers = around.counts.map(
    (found): Numbered => ({ found, role: roleOf(view.tree, found, lexicon), speaker: speakerOf(view, found, around) }),
  );
  const counts: DraftCount[][] = drafts.map(() => []);
  const loose: DraftCount[] = [];
  const setting: Setting = { view, drafts, heads: drafts.map((draft) => headsOf(view, draft)), lexicon, counts };
  numbers.forEach((number, index) => {
    const owners = ownersOf(setting, number, lastWhole(numbers, index));
    for (const owner of owners) give(setting, number, owner);
    const figure = owners.length === 0 && isFigure(view, number, lexicon) ? draftCount(view, number, number.role.of ?? '', null) : null;
    if (figure !== null) loose.push(figure);
  });
  const strangers = drafts.map((draft) => new Set(numbers.filter((n) => isStranger(setting, draft, n)).flatMap((n) => wordsOf(view, n))));
  return { counts, strangers, loose };
}

/** Adds a number to its event; one of a part or a rest is counted out of the whole that the event has by then. */
function give({ view, counts }: Setting, number: Numbered, { at, of }: Owner): void {
  const whole = counts[at]?.findLast((c) => c.count.unit === 'persons' && c.count.of === of) ?? null;
  const count = draftCount(view, number, of, whole?.count ?? null);
  if (count !== null) counts[at]?.push(count);
}

interface Setting {
  readonly view: SentenceView;
  readonly drafts: readonly BareDraft[];
  readonly heads: readonly ReadonlySet<number>[];
  readonly lexicon: CountLexicon;
  /** Those found so far. */
  readonly counts: readonly DraftCount[][];
}

interface Owner {
  readonly at: number;
  readonly of: string;
}

/** The events that a number is of, with what it counts there. */
function ownersOf(setting: Setting, number: Numbered, before: Numbered | null): readonly Owner[] {
  const { drafts } = setting;
  const { found, role } = number;
  if (found.part !== null) return ofWhole(setting, number, before);
  const named = drafts.flatMap((draft, at) => (isNamedIn(setting, at, number) ? [{ at, of: kindIn(setting, draft, number) }] : []));
  if (named.length > 0) return named;
  const by = nearestDraft(setting, number);
  if (by !== null) return [{ at: by, of: role.of ?? kindIn(setting, drafts[by] as BareDraft, number) }];
  return rivalOf(setting, number);
}

/** A part is of the event of its whole and counts what that counts, unless it is the subject of another ("20 of whom were later released"). */
function ofWhole(setting: Setting, number: Numbered, before: Numbered | null): readonly Owner[] {
  const { drafts, counts, lexicon, view } = setting;
  const { role, found } = number;
  const verb = role.at !== null && relation(view.tree.tokens[role.top] as Token) === 'nsubj' ? role.at : null;
  const ownEvent = drafts.findIndex((d) => d.token === verb && before !== null);
  if (ownEvent >= 0 && verb !== before?.role.at) return [{ at: ownEvent, of: kindIn(setting, drafts[ownEvent] as BareDraft, number) }];
  const died = verb !== null && lexicon.subjects.has((view.tree.tokens[verb] as Token).lemma.toLowerCase()) ? role.of : null;
  const owners = counts.flatMap((list, at) => {
    const whole = list.findLast((c) => c.count.unit === 'persons' && (before === null || c.noun === before.found.noun));
    return whole === undefined ? [] : [{ at, of: died ?? whole.count.of }];
  });
  if (owners.length > 0) return owners;
  const at = drafts.findLastIndex((d) => [...d.whom, ...d.who].some((p) => p.head < (found.tokens[0] as number)));
  return at < 0 ? [] : [{ at, of: kindIn(setting, drafts[at] as BareDraft, { ...number, role: { ...role, doer: false } }) }];
}

const lastWhole = (numbers: readonly Numbered[], index: number): Numbered | null =>
  numbers.slice(0, index).findLast((n) => n.found.part === null && n.found.unit === 'persons') ?? null;

/** Heads of the event's parties and of what its trigger counts ("killing 10"). */
function headsOf(view: SentenceView, draft: BareDraft): ReadonlySet<number> {
  const args = view.argumentsOf(draft.token);
  const own = [...draft.who, ...draft.whom].map((p) => p.head);
  const objects = [...(args.get('obj') ?? []), ...(args.get('of') ?? [])];
  return new Set([...own, ...objects].flatMap((h) => [h, view.agents.semanticHead(h)]));
}

function isNamedIn(setting: Setting, at: number, number: Numbered): boolean {
  const heads = setting.heads[at] as ReadonlySet<number>;
  const draft = setting.drafts[at] as BareDraft;
  const { found, role } = number;
  if (isElsewhere(setting, draft, number)) return false;
  if (role.of === 'distance') return role.at !== null && draft.words.includes(role.at) && !isAside(setting, found);
  const inside = heads.has(found.noun) || heads.has(role.top) || found.tokens.some((t) => heads.has(t));
  return inside || role.at === draft.token || found.noun === draft.token || (role.at !== null && draft.words.includes(role.at));
}

/** "the town, 40 km from the capital": how far it lies, not how far anyone went. */
const isAside = ({ view }: Setting, { tokens }: FoundCount): boolean => view.tree.tokens[(tokens[0] as number) - 1]?.upos === 'PUNCT';

/** A number that a word beside it counts as something else, where that word is an event of its own. */
const isElsewhere = ({ drafts }: Setting, draft: BareDraft, { role }: Numbered): boolean =>
  role.beside && role.at !== null && !draft.words.includes(role.at) && drafts.some((d) => d.token === role.at);

/** A phrase that the parser joins to this event, though another verb stands before its number; the words of a part. */
function isStranger({ view, lexicon }: Setting, draft: BareDraft, { found, role }: Numbered): boolean {
  if (found.part !== null) return true;
  const lemma = (view.tree.tokens[draft.token] as Token).lemma.toLowerCase();
  const own = lexicon.verbs.get(lemma);
  return role.beside && own !== undefined && role.of !== null && role.of !== own && draft.token !== role.at;
}

/** The words of a number, or of the whole part that it opens. */
const wordsOf = ({ tree }: SentenceView, { found }: Numbered): readonly number[] =>
  found.part === null
    ? [found.noun, ...found.tokens]
    : tree.tokens.flatMap((t, at) => (contains((found.part as Part).span, t) ? [at] : []));

/** What a number of this event counts: by its predicate, the trigger, or its noun. */
function kindIn({ view, lexicon }: Setting, draft: BareDraft, { found, role }: Numbered): string {
  const lemma = (at: number): string => (view.tree.tokens[at] as Token).lemma.toLowerCase();
  const noun = lexicon.nouns.get(lemma(found.noun));
  if (role.beside || role.of === 'money' || role.of === 'distance') return role.of ?? noun ?? lemma(found.noun);
  const isIn = (parties: readonly Phrase[]): boolean =>
    parties.some((p) => p.head === found.noun || view.agents.semanticHead(p.head) === found.noun);
  if (isIn(draft.who) || (role.doer && !isIn(draft.whom))) return noun ?? role.of ?? 'participants';
  const byTrigger = lexicon.verbs.get(lemma(draft.token)) ?? lexicon.nouns.get(lemma(draft.token));
  return (
    (role.at === draft.token ? role.of : null) ??
    byTrigger ??
    role.of ??
    noun ??
    (found.tokens.includes(found.noun) ? 'persons' : lemma(found.noun))
  );
}

const CHAINED = new Set(['advcl', 'conj', 'xcomp', 'acl', 'obl', 'obj', 'nmod', 'parataxis']);

/** The event that the number's predicate hangs on, or that is its subject: "bombed the town, killing 10", "the raid on the camp left 14 dead". */
function nearestDraft({ view, drafts, lexicon }: Setting, { role, found }: Numbered): number | null {
  if (role.at === null || role.of === null || role.of === 'distance') return null;
  const { tree } = view;
  const own = new Set([role.at, role.top, found.noun, ...found.tokens]);
  for (const at of ancestors(tree, role.at)) {
    const event = drafts.findIndex((d) => d.words.includes(at));
    if (event >= 0) return event;
    const subjects = view.argumentsOf(at).get('subj') ?? [];
    const subject = drafts.findIndex((d) => subjects.includes(d.token));
    if (subject >= 0) return subject;
    if (!own.has(at) && !CHAINED.has(relation(tree.tokens[at] as Token))) break;
  }
  const below = drafts.findIndex(
    (d) =>
      found.noun !== d.token &&
      ancestors(tree, d.token).includes(found.noun) &&
      lexicon.tolls.has((tree.tokens[found.noun] as Token).lemma),
  );
  return below < 0 ? null : below;
}

/** Another speaker's number of the same thing: "while the hospital said five had died", "police put the number at 4,000". */
function rivalOf(setting: Setting, number: Numbered): readonly Owner[] {
  const { drafts, lexicon, counts, view } = setting;
  const { found, role, speaker } = number;
  if (found.unit !== 'persons') return [];
  const figure = isFigure(view, number, lexicon);
  const same = (c: DraftCount): boolean =>
    c.count.unit === 'persons' && (role.of === null ? figure : c.count.of === role.of) && (figure || c.speaker?.head !== speaker?.head);
  const at = drafts.findLastIndex((d, i) => counts[i]?.some(same) || (figure && isActOf(d.type, role.of, lexicon)));
  if (at < 0 || (speaker === null && !figure)) return [];
  return [{ at, of: role.of ?? counts[at]?.findLast(same)?.count.of ?? 'participants' }];
}

/** Whether events of a type have numbers of this kind. */
export const isActOf = (type: string, of: string | null, lexicon: CountLexicon): boolean =>
  of !== null && (lexicon.acts.get(of)?.includes(type) ?? false);

function isFigure(view: SentenceView, { found, role, speaker }: Numbered, lexicon: CountLexicon): boolean {
  if (found.tokens.includes(found.noun) && role.of === null && speaker !== null && role.at !== null)
    return lexicon.counting.has((view.tree.tokens[role.at] as Token).lemma.toLowerCase());
  const lemma = (view.tree.tokens[found.noun] as Token).lemma.toLowerCase();
  return found.noun < (found.tokens[0] as number) && (lexicon.tolls.has(lemma) || lexicon.figures.has(lemma) || lexicon.nouns.has(lemma));
}

/** A count with its words; a share or a rest of a whole that is told becomes a number; null for a rest of what nobody counts. */
function draftCount(view: SentenceView, { found, speaker }: Numbered, of: string, whole: Omit<Count, 'speaker'> | null): DraftCount | null {
  const span = found.part?.span ?? found.span;
  const bounds = boundsOf(found, whole);
  if (bounds === null) return null;
  const unit = found.scale === 'share' && whole !== null ? 'persons' : found.unit;
  return {
    start: span.start,
    end: span.end,
    sentence: view.sentence,
    noun: found.noun,
    count: { of, low: bounds.low, high: bounds.high, unit, wording: wordingOf(view, span) },
    speaker,
  };
}

function boundsOf({ scale, low, high }: FoundCount, whole: Omit<Count, 'speaker'> | null): Pick<Count, 'low' | 'high'> | null {
  if (scale === 'number') return { low, high };
  if (scale === 'share') return whole === null ? { low, high } : shareOf({ percent: low, above: high !== low }, whole);
  return whole === null ? null : { low: Math.max(0, whole.low - (high ?? low)), high: whole.high === null ? null : whole.high - low };
}

/** The words of a count as they stand in the report. */
function wordingOf(view: SentenceView, span: Span): string {
  const inside = view.tree.tokens.filter((t) => contains(span, t));
  return inside.map((t, i) => (i > 0 && (inside[i - 1] as Token).end < t.start ? ` ${t.text}` : t.text)).join('');
}

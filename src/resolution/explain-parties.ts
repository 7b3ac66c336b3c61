import type { CodedReport, Draft, Phrase, StageTelling } from '../core/draft.js';
import type { Step } from '../core/explanation.js';
import { type Actor, type Event, type Evidence, evidence, type Token } from '../core/schema.js';
import { semanticHead } from '../core/semantic-head.js';
import type { Span } from '../core/spans.js';
import { childrenBy } from '../core/tree.js';
import type { ConfidenceModel } from './confidence.js';
import { type WeighedEvent, weighEvents } from './event-record.js';
import { confidenceStep } from './explain-confidence.js';
import { countryAtHome, type Home, homeOf } from './home-country.js';
import { PartyResolver } from './party-resolver.js';
import { type PartySource, sourcesIn, worldText } from './party-sources.js';
import { lookupIn, relevantEvents } from './relevance.js';
import type { ResolutionLexicon } from './resolution-lexicon.js';
import { stagesOf } from './stages.js';

/** The record's events, and who their phrases are with the reasons. */
export interface ExplainedParties {
  /** One for each draft, in their order. */
  readonly events: readonly Event[];
  /** The same with what their confidence rests on. */
  readonly weighed: readonly WeighedEvent[];
  /** Why an event of that index has its confidence; or one of its parties, none where that phrase names nobody new. */
  readonly confidence: (draft: number, of: 'what' | { readonly side: 'who' | 'whom'; readonly phrase: Phrase }) => readonly Step[];
  /** More than one actor where a phrase joins countries; the steps are those of the first. `draft`: index of the event it is a party of. */
  readonly party: (phrase: Phrase, draft: number) => { readonly actors: readonly Actor[]; readonly steps: readonly Step[] };
  readonly place: (phrase: Phrase) => readonly Step[];
  /** Ids of the events that are on record; the others have no political party. */
  readonly kept: ReadonlySet<string>;
}

/** Resolves the parties of a report as stage 4 does, and tells what each rests on. */
export function explainParties(coded: CodedReport, lexicon: ResolutionLexicon): ExplainedParties {
  const resolver = new PartyResolver(coded, lexicon);
  for (const name of coded.names) resolver.name(name);
  const weighed = weighEvents(coded, resolver, lexicon);
  const events = weighed.map(({ event }) => event);
  const stages = stagesOf(coded, resolver);
  return {
    events,
    weighed,
    confidence: (draft, of) => confidenceSteps(weighed[draft] as WeighedEvent, of, lexicon.confidence),
    kept: new Set(relevantEvents(events, coded.drafts, lexicon.codebook.political, lookupIn(resolver.entities)).map((e) => e.id)),
    party: (phrase, draft) => {
      const quote = (span: Span): Evidence => evidence(coded.report.text, span);
      const home = resolver.isPronoun(phrase) ? null : homeOf(coded.drafts[draft] as Draft, resolver, quote);
      const found = resolver.actors(phrase).map((actor) => countryAtHome(actor, home));
      const actor = found[0] ?? resolver.actor(phrase);
      const told = stages(phrase, actor.entity);
      const steps = partySteps({ coded, lexicon, resolver, phrase, home, actor });
      return { actors: found.map((a) => ({ ...a, stage: told?.stage ?? null })), steps: [...steps, ...stageSteps(told, phrase, quote)] };
    },
    place: (phrase) => placeSteps({ coded, resolver, phrase }),
  };
}

/** What words tell the party's legal stage, here or where it was told before. */
function stageSteps(told: StageTelling | null, phrase: Phrase, quote: (span: Span) => Evidence): readonly Step[] {
  if (told === null) return [];
  const where = told.sentence === phrase.sentence ? '' : ', told before of whom this refers back to';
  return [step(`stage ${told.stage}${where}`, [quote(told)], 'lexicon/en/stages.yml')];
}

function confidenceSteps(
  { event, ...grounds }: WeighedEvent,
  of: 'what' | { readonly side: 'who' | 'whom'; readonly phrase: Phrase },
  { what, party }: ConfidenceModel,
): readonly Step[] {
  if (of === 'what') return [confidenceStep(event.what.confidence, grounds.what, what)];
  const { side, phrase } = of;
  const at = event[side].findIndex(({ evidence: [words] }) => words?.start === phrase.start && words.end === phrase.end);
  return at < 0 ? [] : [confidenceStep(event[side][at]?.confidence ?? 0, grounds[side][at] ?? [], party)];
}

interface Setting {
  readonly coded: CodedReport;
  readonly lexicon: ResolutionLexicon;
  readonly resolver: PartyResolver;
  readonly phrase: Phrase;
  readonly home: Home | null;
  readonly actor: Actor;
}

function partySteps(setting: Setting): readonly Step[] {
  const { phrase, resolver, lexicon, coded, actor } = setting;
  const view = resolver.views[phrase.sentence];
  if (view === undefined) return [];
  const head = semanticHead(view.tree, phrase.head, lexicon.agents);
  const token = view.tree.tokens[head] as Token;
  const words = [evidence(coded.report.text, phrase)];
  const counting =
    head === phrase.head ? [] : [step(`who they are is told by “${token.text}”`, [evidence(coded.report.text, token)], AGENTS)];
  const standing =
    token.upos !== 'PRON'
      ? []
      : [
          actor.antecedent === null
            ? step('a pronoun for which no earlier party was found', words)
            : step(`a pronoun that stands for “${actor.antecedent}”`, words, 'lexicon/en/pronouns.yml'),
        ];
  return [step(entityText(setting), words), ...counting, ...standing, ...describedSteps(setting, head)];
}

const AGENTS = 'lexicon/en/agents.yml';
const step = (rule: string, words: readonly Evidence[] = [], source: string | null = null): Step => ({ rule, words, source });

/** "phrase “its security service” → entity n3, an organisation named in 2 places". */
function entityText({ phrase, coded, resolver, actor }: Setting): string {
  const entity = resolver.entities.find((e) => e.id === actor.entity);
  const mentions = entity?.mentions.length ?? 1;
  const words = coded.report.text.slice(phrase.start, phrase.end).replace(/\s+/g, ' ');
  const name = entity?.name ?? actor.name;
  return `phrase “${words}” → entity ${actor.entity}${name === words ? '' : ` ${name}`}${mentions > 1 ? `, mentioned ${mentions} times` : ''}`;
}

/** Country and sectors: out of the phrase's own words, else its owner's, else those of another mention of the same entity. */
function describedSteps(setting: Setting, head: number): readonly Step[] {
  const { actor } = setting;
  const own = sourcesAt(setting, setting.phrase.sentence, head);
  const elsewhere = mentionsOf(setting).flatMap((m) => sourcesAt(setting, m.sentence, m.head));
  return [...countrySteps(setting, head, { own, elsewhere }), ...roleSteps(actor, [...own, ...elsewhere])];
}

interface Sources {
  readonly own: readonly PartySource[];
  readonly elsewhere: readonly PartySource[];
}

function countrySteps(setting: Setting, head: number, { own, elsewhere }: Sources): readonly Step[] {
  const { country } = setting.actor;
  if (country === null) return [step('no word tells a country')];
  const fits = (source: PartySource): boolean => source.country === country;
  const found = own.find(fits) ?? ownerStep(setting, head) ?? elsewhere.find(fits);
  const { home } = setting;
  if (found === undefined && home?.country === country)
    return [step(`country ${country}: no word of its own tells one, but its event is told of there`, [home.evidence])];
  return [found === undefined ? step(`country ${country}`) : step(`country ${country}: ${found.rule}`, found.words, found.source)];
}

/** The sectors by what tells them, sectors of the same source together. */
function roleSteps({ roles, country }: Actor, sources: readonly PartySource[]): readonly Step[] {
  if (roles.length === 0) return country === null ? [step('no word tells a sector')] : [];
  const told = roles.map((role) => ({ role, source: sources.find((s) => s.roles.includes(role)) }));
  const once = told.filter(({ source }, i) => source === undefined || told.findIndex((t) => t.source === source) === i);
  return once.map(({ role, source }) => {
    const same = source === undefined ? [role] : told.filter((t) => t.source === source).map((t) => t.role);
    return step(`sector ${same.join(' ')}${source === undefined ? '' : `: ${source.rule}`}`, source?.words, source?.source);
  });
}

function sourcesAt({ resolver, lexicon, coded }: Setting, sentence: number, head: number): readonly PartySource[] {
  const view = resolver.views[sentence];
  return view === undefined ? [] : sourcesIn(view, head, lexicon.agents, coded.report.text);
}

/** "possessive “its” → Azerbaijan". */
function ownerStep(setting: Setting, head: number): Step | null {
  const { resolver, phrase, actor, coded } = setting;
  const tree = resolver.views[phrase.sentence]?.tree;
  const owner = tree === undefined ? undefined : childrenBy(tree, head, 'nmod:poss')[0];
  if (tree === undefined || owner === undefined) return null;
  const token = tree.tokens[owner] as Token;
  const whose = resolver.actor({ sentence: phrase.sentence, head: owner, start: token.start, end: token.end });
  return whose.country === actor.country
    ? step(`the possessive “${token.text}” → ${whose.antecedent ?? whose.name}`, [evidence(coded.report.text, token)])
    : null;
}

/** Heads of the other phrases that name the same entity. */
function mentionsOf({ resolver, actor, coded, lexicon }: Setting): readonly { readonly sentence: number; readonly head: number }[] {
  const entity = resolver.entities.find((e) => e.id === actor.entity);
  return (entity?.mentions ?? []).flatMap((mention) => {
    const sentence = coded.sentences.findIndex((s) => s.start <= mention.start && mention.end <= s.end);
    const view = resolver.views[sentence];
    if (view === undefined) return [];
    const { tokens } = view.tree;
    const inside = tokens.flatMap((t, i) => (t.start >= mention.start && t.end <= mention.end ? [i] : []));
    const head = inside.find((i) => !inside.includes((tokens[i] as Token).head)) ?? inside[0];
    return head === undefined ? [] : [{ sentence, head: semanticHead(view.tree, head, lexicon.agents) }];
  });
}

function placeSteps({ coded, resolver, phrase }: Pick<Setting, 'coded' | 'resolver' | 'phrase'>): readonly Step[] {
  const entries = resolver.views[phrase.sentence]?.worldAt(phrase.head) ?? [];
  const words = [evidence(coded.report.text, phrase)];
  return entries.length === 0
    ? [step('the tables know no place of this name', words)]
    : entries.slice(0, 2).map((entry) => ({ ...worldText(entry), words }));
}

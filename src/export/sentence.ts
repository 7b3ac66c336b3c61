import type { Actor, Attribution, Coded, Event, Stance, Status } from '../core/schema.js';

/**
 * An event as a sentence, out of the record's fields and the report's words: "Azerbaijan said that its security service
 * arrested dozens of individuals". A speaker, or the report, says all of it, and a status other than "asserted" stands before
 * the deed; nothing is told in the project's voice. Square brackets hold what the report does not say in these words.
 */
export function sentenceOf(event: Event): string {
  const { what, who, whom, status, according } = event;
  const things = thingsDone(event);
  const done = things.length === 0 ? doers(whom) : joined(things.map(quotes));
  const deed = [who.length === 0 ? '[unnamed]' : doers(who), quotes(what), done, circumstances(event)];
  return [voices(event), opening(status.value, according.at(-1)?.value.stance ?? null), ...deed].filter((part) => part !== '').join(' ');
}

/** How a report of what was said puts each stance. */
const SAID: Readonly<Record<Stance, string>> = {
  says: 'said',
  alleges: 'alleged',
  confirms: 'confirmed',
  denies: 'denied',
  confesses: 'confessed',
  claims: 'claimed',
  believes: 'believed',
  fears: 'feared',
  demands: 'demanded',
};

/** What each status puts before the deed. */
const OPENING: Readonly<Record<Status, string>> = {
  asserted: '',
  alleged: 'it is alleged that',
  denied: 'it is denied that',
  negated: 'it is not so that',
  planned: 'it is planned that',
  threatened: 'it is threatened that',
  demanded: 'it is demanded that',
  possible: 'it is possible that',
  hypothetical: 'it is only supposed that',
};

/** Where the speaker's stance says the status already: "denied that", never "denied that it is denied that". */
const IMPLIED: Readonly<Partial<Record<Stance, Status>>> = {
  alleges: 'alleged',
  denies: 'denied',
  confesses: 'alleged',
  claims: 'alleged',
  demands: 'demanded',
  fears: 'possible',
  believes: 'possible',
};

function voices({ according, report }: Event): string {
  if (according.length === 0) return `${report.publisher === null ? 'the report' : report.publisher} said that`;
  return according.map(({ value }) => voice(value)).join(' ');
}

const voice = ({ speaker, stance }: Attribution): string =>
  speaker === null ? `it was ${SAID[stance]} that` : `${named(speaker, speaker.name)} ${SAID[stance]} that`;

const opening = (status: Status, stance: Stance | null): string => (stance !== null && IMPLIED[stance] === status ? '' : OPENING[status]);

/** What is done, where it is not itself the one it is done to. */
const thingsDone = ({ details, whom }: Event): Event['details']['object'] =>
  details.object.filter((thing) => !whom.some((party) => party.evidence[0]?.start === thing.evidence[0]?.start));

/** Details that are said, in brackets: "[towards: Iran; place: Baku]". An object stands behind the deed itself, before whom it is done to. */
function circumstances(event: Event): string {
  const { details, where, whom } = event;
  const said = [
    ['towards', thingsDone(event).length === 0 ? '' : doers(whom)],
    ['against', doers(details.against)],
    ['topic', details.topic.map(quotes).join(', ')],
    ['means', details.means.map(quotes).join(', ')],
    ['purpose', details.purpose.map(quotes).join(', ')],
    ['place', where === null ? '' : where.value.name],
  ].filter(([, text]) => text !== '');
  return said.length === 0 ? '' : `[${said.map(([name, text]) => `${name}: ${text}`).join('; ')}]`;
}

/** The words that name a party; further evidence says where it is at home. */
const doers = (actors: readonly Coded<Actor>[]): string =>
  joined(actors.map((actor) => named(actor.value, actor.evidence[0]?.quote ?? actor.value.name)));

/** "it [Iran]": what a pronoun or a description stands for. */
const named = ({ antecedent }: Actor, words: string): string =>
  antecedent === null || antecedent === words ? words : `${words} [${antecedent}]`;

/** The words of a value in the report's order; where more stands between them, an ellipsis says so. */
const quotes = (coded: Coded<unknown>): string =>
  [...coded.evidence]
    .sort((a, b) => a.start - b.start)
    .map(({ start, quote }, i, all) => `${i === 0 ? '' : start - (all[i - 1]?.end ?? 0) <= 1 ? ' ' : ' … '}${quote}`)
    .join('') || (typeof coded.value === 'string' ? coded.value : '');

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

import type { Actor, Attribution, Coded, Count, Event, When } from '../../core/schema.js';

/** Words of the record as the page puts them; nothing here says that anything happened. */

/** Who says so, outermost first: "Reuters › police"; the publisher or "the report" where it speaks itself. */
export function speakersOf({ according, report }: Event): string {
  if (according.length === 0) return report.publisher ?? 'the report';
  return according.map(({ value }) => speakerOf(value)).join(' › ');
}

const speakerOf = ({ speaker, stance }: Attribution): string => {
  const name = speaker === null ? 'an unnamed speaker' : nameOf(speaker);
  return stance === 'says' ? name : `${name} (${stance})`;
};

/** The actor's name, and what a pronoun or a description stands for: "it [Iran]". */
export const nameOf = ({ name, antecedent }: Actor): string =>
  antecedent === null || antecedent === name ? name : `${name} [${antecedent}]`;

/** The words of the report for each actor, and what they stand for; further evidence says where a party is at home. */
export const actorsIn = (actors: readonly Coded<Actor>[]): string =>
  joined(actors.map(({ value, evidence }) => nameOf({ ...value, name: evidence[0]?.quote ?? value.name })));

/** Words in the report's order; where more stands between them, an ellipsis says so. */
export const wordsOf = (evidence: Coded<unknown>['evidence']): string =>
  [...evidence]
    .sort((a, b) => a.start - b.start)
    .map(({ start, quote }, i, all) => `${i === 0 ? '' : start - (all[i - 1]?.end ?? 0) <= 1 ? ' ' : ' … '}${quote}`)
    .join('');

/** What is done, item by item, where it is not itself the one it is done to: it stands behind the deed, before whom it is done to. */
export const objectsOf = ({ details, whom }: Event): string =>
  joined(
    details.object
      .filter((thing) => !whom.some((party) => party.evidence[0]?.start === thing.evidence[0]?.start))
      .map(({ value, evidence }) => wordsOf(evidence) || value),
  );

/** "topic: oil; means: knives": what the words add to the deed. */
export function detailsOf({ details }: Event): string {
  const strings = (list: readonly Coded<string>[]): string => list.map(({ value, evidence }) => wordsOf(evidence) || value).join(', ');
  const said = [
    ['against', actorsIn(details.against)],
    ['topic', strings(details.topic)],
    ['means', strings(details.means)],
    ['purpose', strings(details.purpose)],
  ].filter(([, words]) => words !== '');
  return said.map(([name, words]) => `${name}: ${words}`).join('; ');
}

export const statusOf = ({ status, aspect }: Event): string =>
  aspect.value === 'single' ? status.value : `${status.value}, ${aspect.value}`;

export const periodOf = ({ from, to }: When): string => (from === to ? from : `${from} to ${to}`);

/** "dozens: at least 24 persons, detained" */
export function countOf({ wording, low, high, unit, of }: Count): string {
  const number = (value: number): string => value.toLocaleString('en');
  const range =
    high === null
      ? `at least ${number(low)}`
      : high === low
        ? number(low)
        : low === 0
          ? `at most ${number(high)}`
          : `${number(low)} to ${number(high)}`;
  return `“${wording}”: ${range} ${unit}${of === unit ? '' : `, ${of}`}`;
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

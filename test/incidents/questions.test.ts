import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/core/incident.js';
import type { Actor, Coded, Count, Event, Status } from '../../src/core/schema.js';
import { questionsOf } from '../../src/incidents/questions.js';
import { toldReport } from './told-report.js';

const coded = <T>(value: T): Coded<T> => ({ value, evidence: [], confidence: 1, coder: 'test' });
const speaker = (name: string): Actor => ({
  name,
  country: null,
  roles: [],
  entity: name,
  id: null,
  named: true,
  antecedent: null,
  count: null,
  stage: null,
});

interface Saying {
  readonly by: string | null;
  readonly killed?: readonly [number, number | null, string];
  readonly status?: Status;
}

/** One report, each saying in a sentence of its own. */
function saying(report: number, sayings: readonly Saying[]): readonly Event[] {
  const shorts = sayings.map(({ by, killed, status = 'asserted' }) => {
    const counts: readonly Coded<Count>[] =
      killed === undefined
        ? []
        : [coded({ of: 'killed', low: killed[0], high: killed[1], unit: 'persons', wording: killed[2], speaker: null })];
    const according =
      by === null
        ? []
        : [coded({ speaker: speaker(by), stance: 'says' as const, quotation: 'indirect' as const, cue: 'said', when: null })];
    return {
      sentence: 'Rebels attacked Kalo.',
      trigger: 'attacked',
      type: 'ASSAULT' as const,
      mode: null,
      changes: { counts, according, status: coded(status) },
    };
  });
  return toldReport(report, '2022-11-14', shorts).events;
}

/** "killed: 2 police; 5 hospital (disputed)" */
const lineOf = ({ question, answers, state }: Question): string =>
  `${question}: ${answers.map(({ value, tellers }) => `${value} ${tellers.map((teller) => teller.speaker ?? `report ${teller.testimony}`).join(', ')}`).join('; ')} (${state})`;

/** What is said, and the line of one question. */
const ROWS: readonly (readonly [string, readonly (readonly Saying[])[], string])[] = [
  [
    'police count 2 dead, a hospital 5',
    [
      [
        { by: 'police', killed: [2, 2, '2'] },
        { by: 'hospital', killed: [5, 5, 'five'] },
      ],
    ],
    'killed: 2 police; five hospital (disputed)',
  ],
  [
    'police count dozens dead, a hospital 35',
    [
      [
        { by: 'police', killed: [24, null, 'dozens'] },
        { by: 'hospital', killed: [35, 35, '35'] },
      ],
    ],
    'killed: dozens police; 35 hospital (agreed)',
  ],
  ['both count 2', [[{ by: 'police', killed: [2, 2, '2'] }], [{ by: null, killed: [2, 2, 'two'] }]], 'killed: 2 police, report 2 (agreed)'],
  ['only police count', [[{ by: 'police', killed: [2, 2, '2'] }]], 'killed: 2 police (open)'],
  [
    'a ministry denies it',
    [[{ by: 'police' }, { by: 'ministry', status: 'denied' }]],
    'status: asserted police; denied ministry (disputed)',
  ],
  [
    'police assert it, a ministry alleges it',
    [[{ by: 'police' }, { by: 'ministry', status: 'alleged' }]],
    'status: asserted police; alleged ministry (agreed)',
  ],
];

for (const [name, reports, line] of ROWS) {
  test(`${name}: ${line}`, () => {
    const events = reports.flatMap((sayings, at) => saying(at + 1, sayings));
    const lines = questionsOf(events, (report) => Number(report.slice(2))).map(lineOf);
    assert.ok(lines.includes(line), lines.join('\n'));
  });
}

test('a speaker who repeats a count in one testimony is told once', () => {
  const events = saying(1, [
    { by: 'police', killed: [2, 2, '2'] },
    { by: 'police', killed: [2, 2, 'two'] },
  ]);
  assert.deepEqual(questionsOf(events, () => 0).find(({ question }) => question === 'killed')?.answers[0]?.tellers.length, 1);
});

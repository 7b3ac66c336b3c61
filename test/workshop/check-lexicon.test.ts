import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Failure, failureOf, openCheck } from '../../src/workshop/check-lexicon.js';

const frame = (examples: string): string => `type: ASSAULT\nframes:\n  - id: scuttle\n    mode: destroy\n    verbs: [scuttle]\n${examples}`;
const example = (fields: string): string => frame(`    examples:\n      - { text: "Police scuttled two trawlers.", ${fields} }\n`);

/** A file of frames, and what is read otherwise in it. */
const ROWS: readonly (readonly [what: string, yaml: string, failure: Omit<Failure, 'file'> | null])[] = [
  ['an example that holds', example('trigger: scuttled, who: [Police], whom: [two trawlers]'), null],
  [
    'another doer',
    example('who: [Soldiers]'),
    { line: 7, shows: 'ASSAULT/scuttle', text: 'Police scuttled two trawlers.', read: 'who is “Police”, not “Soldiers”' },
  ],
  [
    'a party too many',
    example('whom: []'),
    { line: 7, shows: 'ASSAULT/scuttle', text: 'Police scuttled two trawlers.', read: 'whom is “two trawlers”, not nobody' },
  ],
  [
    'another trigger',
    example('trigger: trawlers'),
    {
      line: 7,
      shows: 'ASSAULT/scuttle',
      text: 'Police scuttled two trawlers.',
      read: 'read as ASSAULT/scuttle at “scuttled”, not as ASSAULT/scuttle at “trawlers”',
    },
  ],
  [
    'an example of another frame',
    frame('    examples:\n      - { text: "Police arrested a man." }\n'),
    {
      line: 7,
      shows: 'ASSAULT/scuttle',
      text: 'Police arrested a man.',
      read: 'read as COERCE/arrest at “arrested”, not as ASSAULT/scuttle',
    },
  ],
  [
    'a counterexample that is read as the frame',
    frame('    counterexamples:\n      - { text: "Police scuttled two trawlers." }\n'),
    { line: 7, shows: 'not ASSAULT/scuttle', text: 'Police scuttled two trawlers.', read: 'read as ASSAULT/scuttle at “scuttled”' },
  ],
];
for (const [what, yaml, failure] of ROWS) {
  test(`${what} ${failure === null ? 'passes' : 'is told with its line and what was read'}`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-check-'));
    t.after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'assault.yml');
    await writeFile(file, yaml);
    const checking = await openCheck({ lexicon: [file], actors: [] }, false);
    assert.deepEqual(checking.faults, []);
    assert.equal(checking.examples.length, 1);
    const failures = await Promise.all(checking.examples.map((one) => failureOf(one, checking)));
    assert.deepEqual(failures, [failure === null ? null : { file, ...failure }]);
  });
}

test('faults of form are told, and no example is run', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-check-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'x.yml'), 'type: COERC\n');
  const checking = await openCheck({ lexicon: [join(folder, 'x.yml')], actors: [] }, true);
  assert.equal(checking.faults.length, 1);
  assert.deepEqual(checking.examples, []);
});

test('our own lexicon keeps to its form, and all its examples are checked', async () => {
  const { faults, examples } = await openCheck(null, true);
  assert.deepEqual(faults, []);
  assert.ok(examples.length > 1500);
});

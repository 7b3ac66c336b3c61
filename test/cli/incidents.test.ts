import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Incident, IncidentSummary } from '../../src/core/incident.js';
import { temporaryFolder } from '../store/folder.js';

const BIN = fileURLToPath(new URL('../../src/cli/onrecord.js', import.meta.url));
const folder = temporaryFolder();
const [input, store, other] = [join(folder, 'reports.jsonl'), join(folder, 'store.db'), join(folder, 'other.db')];
const TEXTS = [
  'Police arrested the editor Pavel Marek in Kalo on Monday over the Halden letters. Police said Marek was arrested at the Halden press.',
  'The editor Pavel Marek was arrested in Kalo on Monday after his paper printed the Halden letters, the interior ministry said.',
  'France and Peru signed a fishing treaty in Lima.',
];

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function onrecord(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const linesOf = <T>(out: string): readonly T[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const listed = async (path = store): Promise<readonly IncidentSummary[]> =>
  linesOf((await onrecord('incidents', 'list', '--json', '--store', path)).out);
const arrests = async (path = store): Promise<IncidentSummary> =>
  (await listed(path)).find(({ acts }) => acts.includes('COERCE/arrest')) ?? assert.fail('no arrest');
const shown = async (id: string, path = store): Promise<Incident> =>
  linesOf<Incident>((await onrecord('incidents', 'show', id, '--json', '--store', path)).out)[0] ?? assert.fail();

test('what read finds stands in incidents, with who says what and why they were linked', async () => {
  writeFileSync(
    input,
    TEXTS.map((text, at) => `${JSON.stringify({ id: `${at}`, text, published: '2022-11-15', publisher: `Outlet ${at}` })}\n`).join(''),
  );
  for (const path of [store, other]) assert.equal((await onrecord('read', input, '--store', path, '--format', 'jsonl')).code, 0);
  const incident = await arrests();
  assert.equal(incident.reports, 2);
  const whole = await shown(incident.id);
  assert.deepEqual(whole.testimonies.map(({ writer }) => writer).sort(), ['Outlet 0', 'Outlet 1']);
  assert.ok(whole.links.length >= 1 && whole.links.every(({ reasons }) => reasons.length > 0));
  const text = await onrecord('incidents', 'show', incident.id, '--why', '--store', store);
  assert.match(text.out, /^whom .*Pavel Marek/m);
  assert.match(text.out, /Why linked\n {2}e_\w+ and e_\w+ · [\d.]+\n/);
  assert.match((await onrecord('incidents', 'list', '--reports', '2', '--store', store)).out, new RegExp(`^${incident.id} · 2 reports`));
});

test('two people rule on two stores; what one exports the other imports, and conflicts are told', async () => {
  const [one, two] = await pairOf(store);
  const why = ['--reason', 'read both', '--store'] as const;
  assert.equal((await onrecord('rulings', 'add', 'not-same', one, two, '--author', 'Ana', ...why, store)).code, 0);
  assert.equal((await arrests()).reports, 1);
  assert.equal((await onrecord('rulings', 'add', 'same', one, two, '--author', 'Ben', ...why, other)).code, 0);
  const exported = await onrecord('rulings', 'export', '--store', store);
  writeFileSync(join(folder, 'ana.jsonl'), exported.out);
  const imported = await onrecord('rulings', 'import', join(folder, 'ana.jsonl'), '--store', other);
  assert.match(
    imported.err,
    /^1 ruling read, 1 new\n1 conflict between authors; the latest ruling stands:\n {2}stands: {2}u_\w+ .* Ben: .*\n {2}against: u_\w+ .* Ana: /,
  );
  assert.match((await onrecord('rulings', 'import', join(folder, 'ana.jsonl'), '--store', other)).err, /^1 ruling read, 0 new/);
  assert.equal((await arrests(other)).reports, 2);
  const id = linesOf<{ readonly id: string }>(exported.out)[0]?.id ?? '';
  assert.equal((await onrecord('rulings', 'undo', id, '--author', 'Ana', '--reason', 'read again', '--store', store)).code, 0);
  assert.equal((await arrests()).reports, 2);
  assert.match(
    (await onrecord('rulings', 'list', '--store', store)).out,
    new RegExp(`${id} .*no longer stands\nu_\\w+ .* Ana: ${id} is undone`),
  );
});

test('a value corrected and an event rejected show in exports', async () => {
  const [one, two] = await pairOf(store);
  const why = ['--author', 'Ana', '--reason', 'read it', '--store', store] as const;
  assert.equal((await onrecord('rulings', 'add', 'correct', one, 'status=denied', ...why)).code, 0);
  assert.equal((await onrecord('rulings', 'add', 'correct', one, 'what=COERCE/restrict', ...why)).code, 0);
  assert.equal((await onrecord('rulings', 'add', 'reject', two, ...why)).code, 0);
  const events = linesOf<{
    readonly id: string;
    readonly status: { readonly value: string };
    readonly what: { readonly value: { readonly mode: string } };
  }>((await onrecord('export', '--store', store)).out);
  const event = events.find(({ id }) => id === one);
  assert.deepEqual([event?.status.value, event?.what.value.mode], ['denied', 'restrict']);
  assert.ok(!events.some(({ id }) => id === two));
});

test('link says what came of it', async () => {
  assert.match(
    (await onrecord('link', '--window-days', '5', '--store', other)).err,
    /^3 reports linked: \d+ incidents?, 1 of them told by several reports\n$/,
  );
});

/** Rulings that cannot be made, and what is told. */
const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
  [['rulings', 'add', 'equal', 'e_1', 'e_2', '--author', 'Ana', '--reason', 'x'], /There is no ruling "equal"/],
  [['rulings', 'add', 'same', 'e_1', '--author', 'Ana', '--reason', 'x'], /"same" is about 2, not 1/],
  [['rulings', 'add', 'reject', 'e_1', '--author', 'Ana', '--reason', 'x'], /There is no event of this id on record/],
  [['rulings', 'add', 'reject', 'e_1', '--author', 'Ana'], /required option '-r, --reason <text>' not specified/],
  [['rulings', 'undo', 'u_1', '--author', 'Ana', '--reason', 'x'], /There is no ruling of this id on record/],
  [['rulings', 'import', input], /line 1[\s\S]*onrecord rulings export/],
  [['incidents', 'show', 'i_nowhere'], /There is no incident of this id on record/],
];

for (const [args, message] of MISUSES) {
  test(`"onrecord ${args.join(' ').replaceAll(folder, '…')}" ends with 2 and tells why`, async () => {
    const run = await onrecord(...args, '--store', store);
    assert.equal(run.code, 2);
    assert.match(run.err, message);
  });
}

/** An event of each of the two reports of the arrest. */
async function pairOf(path: string): Promise<readonly [string, string]> {
  const { testimonies } = await shown((await arrests(path)).id, path);
  const [one = '', two = ''] = testimonies.map(({ events }) => events[0] ?? '');
  return [one, two];
}

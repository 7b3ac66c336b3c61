import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OnRecordError } from '../../src/core/errors.js';
import type { Event } from '../../src/core/schema.js';
import { exportEvents, exportStream, FORMATS } from '../../src/export/export.js';
import { arrest, attack, killing } from '../store/fixtures.js';
import { anyEvent } from './events.js';

test('any event comes back from JSON lines as it was', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 3 }), (events) => {
      const lines = [...exportEvents('jsonl', events)].join('').split('\n').slice(0, -1);
      assert.deepEqual(
        lines.map((line) => JSON.parse(line)),
        events,
      );
    }),
  );
});

test('an unknown format is refused before anything is printed', () => {
  const refusal = (thrown: unknown) => thrown instanceof OnRecordError && thrown.mend === 'Choose one of jsonl, csv, table.';
  assert.throws(() => exportEvents('xls', []), refusal);
  assert.throws(() => exportStream('xls', streamed([])), refusal);
});

for (const { name, description } of FORMATS) {
  test(`${name} (${description}) prints a stream as it prints a list`, async () => {
    const events = [arrest(), killing(), attack()];
    const pieces: string[] = [];
    for await (const piece of exportStream(name, streamed(events))) pieces.push(piece);
    assert.deepEqual(pieces, [...exportEvents(name, events)]);
    assert.ok(pieces.length >= events.length);
  });
}

test('an event is printed before the next one is asked for', () => {
  let asked = 0;
  const endless = (function* () {
    for (;;) {
      asked += 1;
      yield arrest();
    }
  })();
  const [first] = exportEvents('jsonl', endless);
  assert.equal(first, `${JSON.stringify(arrest())}\n`);
  assert.equal(asked, 1);
});

async function* streamed(events: readonly Event[]): AsyncGenerator<Event> {
  yield* events;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linesOf } from '../../src/report/lines.js';

async function* chunksOf(parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function collect(parts: readonly string[], longest?: number): Promise<readonly (string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(chunksOf(parts), longest))
    lines[line.number - 1] = line.bytes === null ? null : Buffer.from(line.bytes).toString();
  return lines;
}

test('lines are the same however the stream is cut', async () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  await fc.assert(
    fc.asyncProperty(fc.array(part), async (parts) => {
      const expected = parts.join('').split('\n');
      if (expected.at(-1) === '') expected.pop();
      assert.deepEqual(await collect(parts), expected);
    }),
  );
});

test('a line that is too long is not held, and the next is read', async () => {
  assert.deepEqual(await collect(['ab\ncde', 'fgh', 'ij\nkl\n'], 4), ['ab', null, 'kl']);
});

test('lines come before the stream has ended', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.from('one\ntwo\n');
  }
  let last = 0;
  for await (const line of linesOf(endless())) {
    last = line.number;
    if (last === 5) break;
  }
  assert.equal(last, 5);
});

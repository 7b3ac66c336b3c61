import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { isBrokenPipe, writeAll } from '../../src/cli/output.js';
import { OnRecordError } from '../../src/core/errors.js';

test('all pieces arrive in their order, gathered into chunks', async () => {
  const { stream, chunks } = slowStream();
  const pieces = Array.from({ length: 5000 }, (_, number) => `piece ${number} of the output, é\n`);
  await writeAll(stream, pieces);
  assert.equal(chunks.join(''), pieces.join(''));
  assert.ok(chunks.length < 10, `${chunks.length} chunks`);
});

test('the writer waits while the reader is busy: never more than one chunk stands in the stream', async () => {
  const { stream, most } = slowStream();
  await writeAll(
    stream,
    Array.from({ length: 400 }, () => 'x'.repeat(10_000)),
  );
  assert.ok(most() <= 80_000, `${most()} characters were waiting`);
});

test('nothing written is nothing sent', async () => {
  const { stream, chunks } = slowStream();
  await writeAll(stream, []);
  assert.deepEqual(chunks, []);
});

test('a reader that has gone ends the writing with a broken pipe', async () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(gone) });
  await assert.rejects(writeAll(stream, endless()), (thrown) => isBrokenPipe(thrown));
});

test('a full disk is told with a way to mend it', async () => {
  const full = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });
  const stream = new Writable({ write: (_chunk, _encoding, done) => done(full) });
  await assert.rejects(writeAll(stream, endless()), (thrown) => thrown instanceof OnRecordError && /disk is full/.test(thrown.what));
});

test('another failure is no broken pipe', () => {
  assert.equal(isBrokenPipe(Object.assign(new Error('no space'), { code: 'ENOSPC' })), false);
  assert.equal(isBrokenPipe('EPIPE'), false);
});

/** Takes a chunk only at the next turn of the event loop. */
function slowStream() {
  const chunks: string[] = [];
  let most = 0;
  const stream: Writable = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      most = Math.max(most, stream.writableLength);
      chunks.push(chunk);
      setImmediate().then(() => done());
    },
  });
  return { stream, chunks, most: () => most };
}

function* endless(): Generator<string> {
  for (;;) yield 'x'.repeat(1000);
}

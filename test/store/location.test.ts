import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { OnRecordError } from '../../src/core/errors.js';
import { defaultStorePath } from '../../src/store/location.js';
import { temporaryFolder } from './folder.js';

const onLinux = { skip: process.platform !== 'linux' };

test('the default store lies in the data folder of the user, which is made', onLinux, () => {
  process.env['XDG_DATA_HOME'] = temporaryFolder();
  const path = defaultStorePath();
  assert.equal(path, join(process.env['XDG_DATA_HOME'], 'onrecord', 'onrecord.db'));
  assert.ok(statSync(dirname(path)).isDirectory());
  assert.equal(basename(path), 'onrecord.db');
  assert.equal(defaultStorePath(), path);
});

test('a folder that cannot be made is told with the way out', onLinux, () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  process.env['XDG_DATA_HOME'] = file;
  assert.throws(defaultStorePath, (thrown) => thrown instanceof OnRecordError && /--store/.test(thrown.mend));
});

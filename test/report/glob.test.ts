import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globOf } from '../../src/report/glob.js';

const TABLE: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['reports/**/*.txt', 'reports', ['reports/a.txt', 'reports/b/c/d.txt'], ['reports/a.md', 'other/a.txt']],
  ['reports/*.txt', 'reports', ['reports/a.txt'], ['reports/b/a.txt', 'reports/aXtxt']],
  ['*.txt', '.', ['a.txt'], ['b/a.txt']],
  ['./*.txt', '.', ['a.txt'], ['b/a.txt']],
  ['/news/2022-??.json', '/news', ['/news/2022-11.json'], ['/news/2022-1.json']],
  ['/*.txt', '/', ['/a.txt'], ['/b/a.txt']],
  ['a/{b,c/*}.txt', 'a', ['a/b.txt', 'a/c/d.txt'], ['a/d.txt', 'a/b,c.txt']],
  ['a/[b-d]x', 'a', ['a/cx'], ['a/ex', 'a/-x']],
  ['a/[!b-d]x', 'a', ['a/ex'], ['a/cx', 'a//x']],
  ['a/[z-a]x', 'a', ['a/-x', 'a/zx'], ['a/bx']],
  ['a/b{*.txt', 'a', ['a/b{c.txt'], ['a/bc.txt']],
  ['a+(b)/**', 'a+(b)', ['a+(b)/c/d'], ['aab/c']],
];

for (const [pattern, folder, matching, others] of TABLE) {
  test(`${pattern} matches ${matching.join(' and ')}, not ${others.join(' or ')}`, () => {
    const glob = globOf(pattern);
    assert.equal(glob?.folder, folder);
    for (const path of matching) assert.equal(glob?.matches(path), true, path);
    for (const path of others) assert.equal(glob?.matches(path), false, path);
  });
}

test('a plain path is no pattern', () => assert.equal(globOf('reports/a (1).txt'), null));

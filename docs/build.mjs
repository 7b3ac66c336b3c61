// Writes the generated pages of docs/ again: `npm run docs`. A test tells when one has fallen behind.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manual } from '../dist/src/cli/manual.js';
import { hostilePage } from '../dist/test/hostile/page.js';
import { lexiconPage } from '../dist/test/lexicon/page.js';

writeFileSync(new URL('cli.md', import.meta.url), manual());
writeFileSync(new URL('hostile-input.md', import.meta.url), hostilePage());
const lexicon = new URL('lexicon.md', import.meta.url);
writeFileSync(lexicon, lexiconPage(readFileSync(lexicon, 'utf8')));
const evaluate = new URL('evaluate.md', import.meta.url);
writeFileSync(evaluate, withOutputs(readFileSync(evaluate, 'utf8')));

/** What each `$ npx onrecord …` of a page prints, below it. */
function withOutputs(page) {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  return page.replace(/(```text\n\$ npx onrecord (.*)\n)[\s\S]*?```/g, (_, head, command) => {
    const run = spawnSync(process.execPath, ['dist/src/cli/onrecord.js', ...command.split(' ')], { cwd, encoding: 'utf8' });
    return `${head}${run.stderr}${run.stdout}\`\`\``;
  });
}

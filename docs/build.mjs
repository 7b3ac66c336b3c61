// Writes the generated pages of docs/ again: `npm run docs`. A test tells when one has fallen behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { manual } from '../dist/src/cli/manual.js';
import { hostilePage } from '../dist/test/hostile/page.js';
import { lexiconPage } from '../dist/test/lexicon/page.js';

writeFileSync(new URL('cli.md', import.meta.url), manual());
writeFileSync(new URL('hostile-input.md', import.meta.url), hostilePage());
const lexicon = new URL('lexicon.md', import.meta.url);
writeFileSync(lexicon, lexiconPage(readFileSync(lexicon, 'utf8')));

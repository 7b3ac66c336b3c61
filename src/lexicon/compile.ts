import { utimes, writeFile } from 'node:fs/promises';
import { compileLexicon } from './lexicon.js';

/** A step of the build: writes dist/lexicon.json, which `openLexicon` reads in place of the YAML files for as long as these stay as they are. */
const root = new URL('../../../', import.meta.url);
const file = new URL('dist/lexicon.json', root);
const begun = new Date();
await writeFile(file, JSON.stringify(await compileLexicon(root)));
await utimes(file, begun, begun); // a file saved meanwhile counts as newer

import type { Command } from 'commander';
import { addLexiconCheck } from './lexicon-check.js';
import { addLexiconCoverage } from './lexicon-coverage.js';
import { addLexiconFind } from './lexicon-find.js';

/** The verbs for those who add to what OnRecord knows. */
export function addLexicon(program: Command): void {
  const lexicon = program
    .command('lexicon')
    .description('look into what OnRecord knows of words and names, check what you add to it, and see what your reports need')
    .helpCommand(false);
  for (const add of [addLexiconCheck, addLexiconFind, addLexiconCoverage]) add(lexicon);
}

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAnnotate } from './annotate.js';
import { addEvaluate } from './evaluate.js';
import { addEvents } from './events.js';
import { EXIT_HELP } from './exit.js';
import { addExplain } from './explain.js';
import { addExport } from './export.js';
import { addIncidents } from './incidents.js';
import { addLexicon } from './lexicon.js';
import { addLink } from './link.js';
import { addRead } from './read.js';
import { addRulings } from './rulings.js';
import { addServe } from './serve.js';
import { addStart } from './start.js';

const VERBS = [
  addRead,
  addAnnotate,
  addEvents,
  addExport,
  addIncidents,
  addRulings,
  addLink,
  addExplain,
  addEvaluate,
  addLexicon,
  addServe,
  addStart,
];

/** The command line with all its verbs. It throws `CommanderError` instead of ending the process. */
export function onrecord(): Command {
  const program = new Command('onrecord')
    .description('Reads news reports and puts on record who did what to whom, when, where, according to whom and how surely.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this page')
    .helpCommand(false)
    .showHelpAfterError('(--help shows what can be said here)')
    .exitOverride()
    .addHelpText('after', `\nonrecord VERB --help tells more of each verb.\n${EXIT_HELP}`);
  for (const add of VERBS) add(program);
  return program;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}

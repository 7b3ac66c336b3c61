#!/usr/bin/env node
import { CommanderError } from 'commander';
import { messageOf, OnRecordError } from '../core/errors.js';
import { EXIT } from './exit.js';
import { isBrokenPipe } from './output.js';
import { onrecord } from './program.js';

// A terminal that has gone or a log on a full disk takes no messages; the work goes on.
process.stderr.on('error', () => {});

try {
  await onrecord().parseAsync(process.argv);
  if (process.exitCode === EXIT.interrupted) process.exit();
} catch (thrown) {
  process.exitCode = exitCodeFor(thrown);
  // An input that is still open, as in `tail -f feed | onrecord annotate - | head`, would keep the process alive.
  if (!(thrown instanceof CommanderError)) process.exit();
}

/** Tells what went wrong; commander has told its own already. */
function exitCodeFor(thrown: unknown): number {
  if (isBrokenPipe(thrown)) return EXIT.read;
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.read : EXIT.unusable;
  if (thrown instanceof OnRecordError) {
    process.stderr.write(`onrecord: ${thrown.message}\n`);
    return EXIT.unusable;
  }
  const trace = thrown instanceof Error ? thrown.stack : undefined;
  process.stderr.write(`onrecord: this is a defect in OnRecord: ${messageOf(thrown)}\n${trace ?? ''}\n`);
  return EXIT.defect;
}

#!/usr/bin/env node
import { CommanderError } from 'commander';
import { messageOf, OnRecordError } from '../core/errors.js';
import { EXIT } from './exit.js';
import { isBrokenPipe } from './output.js';
import { onrecord } from './program.js';

process.exitCode = await run(process.argv);
if (process.exitCode === EXIT.interrupted) process.exit();

/** Runs one command; the verbs set the exit code of a run that came to its end. */
async function run(argv: readonly string[]): Promise<number> {
  try {
    await onrecord().parseAsync(argv);
    return Number(process.exitCode ?? EXIT.read);
  } catch (thrown) {
    return exitCodeFor(thrown);
  }
}

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

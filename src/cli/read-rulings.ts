import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { messageOf, OnRecordError } from '../core/errors.js';
import { RULING_KINDS, type Ruling } from '../core/ruling.js';
import { sign } from './make-ruling.js';

/** Rulings as `onrecord rulings export` prints them; throws an OnRecordError that names the line it cannot use. */
export async function readRulings(file: string): Promise<readonly Ruling[]> {
  const lines = (await contentOf(file)).split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [rulingIn(line, `${file}, line ${at + 1}`)]));
}

async function contentOf(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (thrown) {
    throw new OnRecordError(`The file cannot be read: ${messageOf(thrown)}`, file, 'Check the path.', { cause: thrown });
  }
}

/** A ruling whose id is not the hash of what it says was changed on its way. */
function rulingIn(line: string, where: string): Ruling {
  const ruling = parsed(line, where);
  const { author, at, reason, verdict } = ruling;
  const whole = [author, at, reason].every((word) => typeof word === 'string' && word !== '') && RULING_KINDS.includes(verdict?.kind);
  if (!whole) throw new OnRecordError('The line is no ruling.', where, 'Take the file as `onrecord rulings export` prints it.');
  if (sign(ruling).id !== ruling.id)
    throw new OnRecordError('The ruling was changed: its id does not fit what it says.', where, 'Export it again.');
  return ruling;
}

function parsed(line: string, where: string): Ruling {
  try {
    return JSON.parse(line) as Ruling;
  } catch (thrown) {
    throw new OnRecordError(`The line is no JSON: ${messageOf(thrown)}`, where, 'Take the file as `onrecord rulings export` prints it.', {
      cause: thrown,
    });
  }
}

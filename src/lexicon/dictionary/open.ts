import { readFile } from 'node:fs/promises';
import { messageOf, OnRecordError } from '../../core/errors.js';
import type { ActorCodes } from '../actor-codes.js';
import { type Dictionary, readDictionary } from './dictionary.js';

/** Reads a dictionary from disk, with its text; throws an OnRecordError where there is no such file. */
export async function openDictionary(path: string, codes: ActorCodes): Promise<Dictionary & { readonly text: string }> {
  try {
    const text = await readFile(path, 'utf8');
    return { ...readDictionary(text, path, codes), text };
  } catch (thrown) {
    throw new OnRecordError(`cannot read the dictionary: ${messageOf(thrown)}`, path, 'name a file of actors or agents', { cause: thrown });
  }
}

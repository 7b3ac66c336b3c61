import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { messageOf, OnRecordError } from '../core/errors.js';
import { FIELDS, type Field, markOf, RULING_KINDS, type Ruling, type RulingKind, type Verdict } from '../core/ruling.js';
import type { Event } from '../core/schema.js';
import type { Store } from '../store/store.js';

export interface RulingRequest {
  readonly kind: string;
  readonly about: readonly string[];
  readonly author?: string;
  readonly reason?: string;
}

/** A ruling out of the words of a command line; throws an OnRecordError that says what is missing. */
export async function makeRuling(store: Store, { kind, about, author = '', reason = '' }: RulingRequest): Promise<Ruling> {
  if (!isKind(kind)) throw new OnRecordError(`There is no ruling "${kind}".`, 'rulings', `Use ${RULING_KINDS.join(', ')}.`);
  if (author.trim() === '' || reason.trim() === '')
    throw new OnRecordError('A ruling has an author and a reason.', 'rulings', 'Give --author and --reason.');
  return sign({ author: author.trim(), at: new Date().toISOString(), reason: reason.trim(), verdict: await verdictOf(store, kind, about) });
}

/** Gives a ruling its id: a hash of all that it says. */
export function sign(ruling: Omit<Ruling, 'id'>): Ruling {
  const { author, at, reason, verdict } = ruling;
  const hash = createHash('sha256')
    .update(JSON.stringify([author, at, reason, verdict]))
    .digest('hex');
  return { id: `u_${hash.slice(0, 16)}`, author, at, reason, verdict };
}

const isKind = (kind: string): kind is RulingKind => (RULING_KINDS as readonly string[]).includes(kind);

async function verdictOf(store: Store, kind: RulingKind, about: readonly string[]): Promise<Verdict> {
  const [first = '', second = ''] = about;
  expect(kind, about);
  if (kind === 'same' || kind === 'not-same')
    return { kind, events: [markOf(await eventOf(store, first)), markOf(await eventOf(store, second))] };
  if (kind === 'accept' || kind === 'reject') return { kind, event: markOf(await eventOf(store, first)) };
  if (kind === 'correct') return { kind, event: markOf(await eventOf(store, first)), ...(await correctionOf(second)) };
  if (kind === 'add') return { kind, event: await addedEvent(store, first) };
  await rulingOf(store, first);
  return { kind, ruling: first };
}

const WORDS: Readonly<Record<RulingKind, number>> = { same: 2, 'not-same': 2, accept: 1, reject: 1, correct: 2, add: 1, undo: 1 };

function expect(kind: RulingKind, about: readonly string[]): void {
  if (about.length === WORDS[kind]) return;
  throw new OnRecordError(
    `"${kind}" is about ${WORDS[kind]}, not ${about.length}.`,
    'rulings',
    '`onrecord rulings add --help` shows examples.',
  );
}

async function eventOf(store: Store, id: string): Promise<Event> {
  const event = await store.event(id);
  if (event === null)
    throw new OnRecordError('There is no event of this id on record.', id, '`onrecord export` prints the events with their ids.');
  return event;
}

async function rulingOf(store: Store, id: string): Promise<void> {
  const known = await store.rulings.list();
  if (!known.some((ruling) => ruling.id === id))
    throw new OnRecordError('There is no ruling of this id on record.', id, '`onrecord rulings list` prints them.');
}

/** "status=denied", "what=COERCE/arrest", "when=2022-11-14", "who=[{…}]". */
async function correctionOf(text: string): Promise<{ readonly field: Field; readonly value: unknown }> {
  const [, name = '', written = ''] = /^([a-z]+)=([\s\S]+)$/.exec(text) ?? [];
  const field = FIELDS.find((one) => one === name);
  if (field === undefined)
    throw new OnRecordError(`"${text}" corrects nothing.`, 'rulings', `Write field=value; the fields are ${FIELDS.join(', ')}.`);
  if (/^[[{]|^null$/.test(written)) return { field, value: parsed(written, text) };
  if (field === 'what') return { field, value: await whatOf(written) };
  if (field === 'when') return { field, value: { from: written, to: written, precision: 'day', anchor: 'stated' } };
  if (field === 'status' || field === 'aspect') return { field, value: written };
  throw new OnRecordError(`The value of ${field} is JSON.`, text, `Write ${field}={…} or ${field}=[…] as \`onrecord export\` prints it.`);
}

function parsed(written: string, where: string): unknown {
  try {
    return JSON.parse(written);
  } catch (thrown) {
    throw new OnRecordError(`The value is no JSON: ${messageOf(thrown)}`, where, 'Write it as `onrecord export` prints it.');
  }
}

/** "COERCE/arrest" with its codes, as the codebook has them. */
async function whatOf(act: string): Promise<unknown> {
  const [{ loadCodebook }, { describeType }] = await Promise.all([import('../knowledge.js'), import('../core/codebook.js')]);
  const codebook = await loadCodebook();
  const [type = '', mode = null] = act.split('/');
  const known = codebook.types.get(type);
  if (known === undefined || (mode !== null && !known.modes.has(mode)))
    throw new OnRecordError(`The codebook has no ${act}.`, 'what', `Types are ${[...codebook.types.keys()].join(', ')}.`);
  return describeType(codebook, known.type, mode, null);
}

/** The event in a file, as `onrecord export` prints one, of a report that is on record. */
async function addedEvent(store: Store, file: string): Promise<Event> {
  const event = parsed(await readFile(file, 'utf8').catch((thrown: unknown) => Promise.reject(unreadable(file, thrown))), file) as Event;
  const missing = ['id', 'report', 'sentence', 'what', 'who', 'whom', 'status', 'aspect'].filter((key) => !(key in event));
  if (missing.length > 0)
    throw new OnRecordError(`The event lacks ${missing.join(', ')}.`, file, 'Write it as `onrecord export` prints it.');
  if ((await store.report(event.report.id)) === null)
    throw new OnRecordError('The event’s report is not on record.', event.report.id, 'Read the report first.');
  return event;
}

const unreadable = (file: string, thrown: unknown): OnRecordError =>
  new OnRecordError(`The file cannot be read: ${messageOf(thrown)}`, file, 'Check the path.');

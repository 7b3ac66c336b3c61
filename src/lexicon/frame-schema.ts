import type { Codebook } from '../core/codebook.js';
import { OnRecordError } from '../core/errors.js';
import { didYouMean } from '../core/near.js';
import type { Status } from '../core/schema.js';
import type { LocatedYaml, Path } from './located-yaml.js';

/** What is wrong with a value, and the way to mend it; `at` leads on from the value to the place. */
interface Fault {
  readonly what: string;
  readonly mend: string;
  readonly at?: Path;
}

type Check = (value: unknown, setting: Setting) => readonly Fault[];

interface Setting {
  readonly codebook: Codebook;
  readonly type: string;
}

type Entry = Readonly<Record<string, unknown>>;

const STATUSES: Readonly<Record<Status, true>> = {
  asserted: true,
  alleged: true,
  denied: true,
  negated: true,
  planned: true,
  threatened: true,
  demanded: true,
  possible: true,
  hypothetical: true,
};
const NEEDS = ['who', 'whom', 'both', 'any', 'none'];

/** Everything in a file of frames that does not keep to the format, with the line it stands in. */
export function checkFrameFile(yaml: LocatedYaml, codebook: Codebook): readonly OnRecordError[] {
  if (yaml.faults.length > 0) return yaml.faults;
  const fault = (path: Path, { what, mend, at = [] }: Fault): OnRecordError =>
    new OnRecordError(what, `${yaml.file}:${yaml.lineOf([...path, ...at])}`, mend);
  const { type, frames } = (isEntry(yaml.data) ? yaml.data : {}) as { readonly type?: unknown; readonly frames?: unknown };
  if (typeof type !== 'string' || !codebook.types.has(type)) return [fault(['type'], wrongType(type, codebook))];
  if (!Array.isArray(frames))
    return [
      fault(['frames'], { what: 'there is no list of `frames`', mend: 'write `frames:` and the first entry below it, as `  - id: …`' }),
    ];
  const setting = { codebook, type };
  return [
    ...(frames as readonly unknown[]).flatMap((entry, index) => checkFrame(entry, setting).map((f) => fault(['frames', index], f))),
    ...repeatedIds(frames).map(([index, id]) =>
      fault(['frames', index, 'id'], { what: `a second frame with the id ${id}`, mend: 'give it an id of its own' }),
    ),
  ];
}

function wrongType(type: unknown, { types }: Codebook): Fault {
  const known = [...types.keys()];
  const what = type === undefined ? 'the file names no event type' : `${String(type)} is no event type`;
  return { what, mend: `${didYouMean(String(type ?? ''), known)}write \`type:\` with one of ${known.join(', ')}` };
}

function repeatedIds(frames: readonly unknown[]): readonly (readonly [number, string])[] {
  const ids = frames.map((frame) => (isEntry(frame) ? frame['id'] : undefined));
  return ids.flatMap((id, index) => (typeof id === 'string' && ids.indexOf(id) < index ? [[index, id] as const] : []));
}

function checkFrame(entry: unknown, setting: Setting): readonly Fault[] {
  if (!isEntry(entry)) return [{ what: 'an entry that is no frame', mend: 'begin it with `- id: …`' }];
  const triggers = ['verbs', 'nouns', 'adjectives'].filter((key) => entry[key] !== undefined);
  return [
    ...(entry['id'] === undefined ? [{ what: 'a frame without an id', mend: 'begin it with `- id: a-name-of-its-own`' }] : []),
    ...(triggers.length === 0 ? [{ what: 'a frame without a trigger', mend: 'add `verbs: […]`, `nouns: […]` or `adjectives: […]`' }] : []),
    ...checkKeys(entry, KEYS, setting),
  ];
}

/** Every key by its check; keys that have none are told with what they may be a slip for. */
function checkKeys(entry: Entry, checks: Readonly<Record<string, Check>>, setting: Setting): readonly Fault[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check === undefined)
      return [
        {
          what: `\`${key}\` is not known here`,
          mend: `${didYouMean(key, Object.keys(checks))}known are ${Object.keys(checks).join(', ')}`,
          at: [key],
        },
      ];
    return check(value, setting).map((f) => ({ ...f, at: [key, ...(f.at ?? [])] }));
  });
}

const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== ''
    ? []
    : [{ what: 'no text', mend: 'write words here, in quotation marks where they hold a colon' }];

const oneOf =
  (known: readonly string[]): Check =>
  (value) =>
    known.includes(String(value))
      ? []
      : [{ what: `“${String(value)}” is not known here`, mend: `${didYouMean(String(value), known)}write one of ${known.join(', ')}` }];

const mode: Check = (value, { codebook, type }) => {
  const modes = [...(codebook.types.get(type)?.modes.keys() ?? [])];
  if (modes.includes(String(value))) return [];
  const known = modes.length === 0 ? `${type} has none: leave \`mode\` out` : `${type} has ${modes.join(', ')}`;
  return [{ what: `${type} has no mode “${String(value)}”`, mend: `${didYouMean(String(value), modes)}${known}` }];
};

const cameo: Check = (value) =>
  typeof value === 'string' && /^\d{2,4}$/.test(value)
    ? []
    : [{ what: 'no CAMEO code', mend: 'write its digits in quotation marks, as "0871": a leading zero matters' }];

const flag: Check = (value) =>
  typeof value === 'boolean' ? [] : [{ what: 'neither true nor false', mend: 'write true, or leave the line out' }];

const PATTERN = /^[\p{Ll}\d][\p{L}\d'.-]*(?: (?:[\p{L}\d'.-]+|<[\p{L}\d'.-]+>))*$/u;

const triggers: Check = (value) =>
  items(value, 'triggers', (pattern, index) =>
    PATTERN.test(pattern)
      ? []
      : [
          {
            what: `“${pattern}” is no trigger`,
            mend: 'write the lemma in small letters, then particles or prepositions, or an object in angle brackets: round up, impose <curfew> on',
            at: [index],
          },
        ],
  );

const SLOT = /^[a-z]+(?: [a-z]+)*(?:\.[a-z]+)?$/;

const slots: Check = (value) =>
  (Array.isArray(value) ? value : [value]).flatMap((slot: unknown, index) =>
    typeof slot === 'string' && slot.split('+').every((part) => SLOT.test(part.trim()))
      ? []
      : [
          {
            what: `“${String(slot)}” is no slot`,
            mend: 'write subj, obj, iobj, comp, purpose, poss, adj, a preposition, or two of them joined as subj+with',
            at: Array.isArray(value) ? [index] : [],
          },
        ],
  );

const conditions: Check = (value) => {
  if (!isEntry(value)) return [{ what: 'no slots', mend: 'write the slot and what it must hold, as { obj: [treaty, pact] }' }];
  return Object.entries(value).flatMap(([slot, asked]) => [
    ...(SLOT.test(slot) ? [] : [{ what: `“${slot}” is no slot`, mend: 'write subj, obj or a preposition', at: [slot] }]),
    ...(Array.isArray(asked) ? asked : [asked]).flatMap((one: unknown) =>
      typeof one === 'string' && one !== '' ? [] : [{ what: `“${String(one)}” is no word`, mend: 'put it in quotation marks', at: [slot] }],
    ),
  ]);
};

const parties: Check = (value) => items(Array.isArray(value) ? value : [value], 'parties', () => []);

const examples: Check = (value, setting) => entries(value, setting, { text, trigger: text, who: parties, whom: parties });

const counterexamples: Check = (value, setting) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? [] : entries(value, setting, { text, why: text });

const noun: Check = (value, setting) =>
  isEntry(value)
    ? checkKeys(value, { who: slots, whom: slots }, setting)
    : [{ what: 'no slots', mend: 'write { who: [by, poss], whom: [of] }' }];

const KEYS: Readonly<Record<string, Check>> = {
  id: text,
  source: text,
  mode,
  cameo,
  verbs: triggers,
  nouns: triggers,
  adjectives: triggers,
  who: slots,
  whom: slots,
  noun,
  means: slots,
  object: slots,
  purpose: slots,
  topic: slots,
  against: slots,
  if: conditions,
  unless: conditions,
  needs: oneOf(NEEDS),
  content: flag,
  status: oneOf(Object.keys(STATUSES)),
  examples,
  counterexamples,
};

function items(value: unknown, what: string, check: (item: string, index: number) => readonly Fault[]): readonly Fault[] {
  if (!Array.isArray(value)) return [{ what: `no list of ${what}`, mend: 'write [one, two] or one in each line after a hyphen' }];
  return value.flatMap((item: unknown, index) =>
    typeof item === 'string'
      ? check(item, index)
      : [{ what: `“${String(item)}” is no word`, mend: 'put it in quotation marks', at: [index] }],
  );
}

function entries(value: unknown, setting: Setting, checks: Readonly<Record<string, Check>>): readonly Fault[] {
  if (!Array.isArray(value)) return [{ what: 'no list', mend: 'begin each sentence with `- { text: "…" }`' }];
  return (value as readonly unknown[]).flatMap((one, index): readonly Fault[] => {
    if (!isEntry(one) || one['text'] === undefined)
      return [{ what: 'no sentence', mend: 'write { text: "Police arrested a man.", trigger: arrested, who: [Police] }', at: [index] }];
    return checkKeys(one, checks, setting).map((f) => ({ ...f, at: [index, ...(f.at ?? [])] }));
  });
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

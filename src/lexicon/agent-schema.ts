import { OnRecordError } from '../core/errors.js';
import { didYouMean } from '../core/near.js';
import type { ActorCodes } from './actor-codes.js';
import type { AgentGroup, AgentGroups } from './agent-groups.js';
import type { LocatedYaml, Path } from './located-yaml.js';

const LISTS = ['agents', 'modifiers', 'compounds'];
const KEYS = ['words', 'roles', 'class', 'example'];
const CLASSES = ['person', 'institution', 'group', 'armed'];

/** A user's own en/agents.yml, and all that is wrong with it. */
export function checkAgents(
  yaml: LocatedYaml,
  codes: ActorCodes,
): { readonly groups: AgentGroups; readonly faults: readonly OnRecordError[] } {
  const data = (yaml.data ?? {}) as Readonly<Record<string, unknown>>;
  const faults: OnRecordError[] = [];
  const fault = (path: Path, what: string, mend: string): void => {
    faults.push(new OnRecordError(what, `${yaml.file}:${yaml.lineOf(path)}`, mend));
  };
  for (const key of Object.keys(data))
    if (!LISTS.includes(key) && key !== 'source')
      fault([key], `\`${key}\` is not known here`, `${didYouMean(key, LISTS)}known are ${LISTS.join(', ')}`);
  const groupsOf = (list: string): readonly AgentGroup[] => {
    const entries = data[list] ?? [];
    if (!Array.isArray(entries)) fault([list], 'no list', 'begin each entry with `- { roles: [GOV], words: [minister] }`');
    return (Array.isArray(entries) ? (entries as readonly unknown[]) : []).flatMap((entry, index) => {
      const wrong = wrongIn(entry, { list, codes });
      for (const [what, mend] of wrong) fault([list, index], what, mend);
      return wrong.length > 0 ? [] : [{ ...(entry as AgentGroup), roles: (entry as Partial<AgentGroup>).roles ?? [] }];
    });
  };
  const groups = { agents: groupsOf('agents'), modifiers: groupsOf('modifiers'), compounds: groupsOf('compounds') };
  return { groups, faults };
}

type Wrong = readonly [what: string, mend: string];

function wrongIn(entry: unknown, { list, codes }: { readonly list: string; readonly codes: ActorCodes }): readonly Wrong[] {
  const { words, roles = [], ...rest } = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
  const strange = Object.keys(rest).filter((key) => !KEYS.includes(key));
  const wrong: Wrong[] = strange.map((key) => [`\`${key}\` is not known here`, `${didYouMean(key, KEYS)}known are ${KEYS.join(', ')}`]);
  if (!isWords(words)) wrong.push(['no list of `words`', 'write `words: [minister, premier]`, lemmas in small letters']);
  else if (list === 'compounds' && words.some((word) => word.split(' ').length !== 2))
    wrong.push(['a compound that is no pair', 'write two words: [security service]']);
  if (!isWords(roles)) wrong.push(['no list of `roles`', 'write `roles: [GOV]`, or [] for none']);
  else
    for (const role of roles.filter((r) => !codes.sectors.has(r)))
      wrong.push([
        `“${role}” is no sector`,
        `${didYouMean(role, codes.sectors.keys())}write some of ${[...codes.sectors.keys()].join(', ')}`,
      ]);
  if (list === 'agents' && !CLASSES.includes(String(rest['class'])))
    wrong.push(['a noun without a class', `write \`class:\` with one of ${CLASSES.join(', ')}`]);
  return wrong;
}

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '');

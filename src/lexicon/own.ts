import type { WorldTable } from '../core/world.js';
import type { AgentGroups } from './agent-groups.js';
import type { DictionaryReport } from './dictionary/lay.js';
import type { LocatedYaml } from './located-yaml.js';
import type { Off } from './off.js';
import type { OwnType } from './own-types.js';

/** Where a user's own knowledge lies: a folder laid out like `lexicon`, or files of it, and dictionaries of actors. */
export interface OwnSources {
  readonly lexicon: readonly string[];
  readonly actors: readonly string[];
}

/** A user's own knowledge, which is laid over the package's: where both have a name, a noun or a frame's id, theirs counts. */
export interface OwnLexicon {
  /** A hash of all that it says. */
  readonly mark: string;
  /** Paths of its frames, tables and lists, as the user gave them. */
  readonly files: readonly string[];
  readonly frames: readonly LocatedYaml[];
  /** Event types and modes that ours lack. */
  readonly types: readonly OwnType[];
  readonly off: Off;
  /** Rows of the user's tables; they take the place of rows of ours that have the same name in the same table. */
  readonly tables: readonly WorldTable[];
  /** Names out of dictionaries; they take the place of the same spellings alone. */
  readonly dictionaryTables: readonly WorldTable[];
  readonly agents: AgentGroups;
  /** The user's own en/agents.yml, for its examples. */
  readonly agentFiles: readonly LocatedYaml[];
  readonly dictionaries: readonly DictionaryReport[];
}

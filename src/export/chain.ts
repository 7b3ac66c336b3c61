import type { Attribution, Coded } from '../core/schema.js';

/** Who says so, outermost first: "Reuters (says, reported) > police (alleges, accused)"; empty for the report's own voice. */
export const chain = (according: readonly Coded<Attribution>[]): string => according.map(({ value }) => link(value)).join(' > ');

const link = ({ speaker, stance, cue }: Attribution): string =>
  `${speaker === null ? '[unnamed]' : speaker.name} (${cue === null ? stance : `${stance}, ${cue}`})`;

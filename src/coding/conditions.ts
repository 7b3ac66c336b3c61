import { OnRecordError } from '../core/errors.js';

/** A condition on a slot: one of its heads has one of these lemmas, classes or event types; `negative` for `unless`. */
export interface Condition {
  readonly slot: string;
  readonly values: readonly string[];
  readonly negative: boolean;
}

/** What a condition asks of a head: its lemma, and the classes it belongs to ("actor", "armed", "COERCE"). */
export interface Described {
  /** Its lemma, and that of the hyphenated whole. */
  readonly lemmas: readonly string[];
  readonly classes: ReadonlySet<string>;
}

/** Conditions out of the `if` and `unless` of an entry. */
export function compileConditions(positive: unknown, negative: unknown, where: string): readonly Condition[] {
  const read = (data: unknown, isNegative: boolean): readonly Condition[] => {
    if (data === undefined || data === null) return [];
    if (typeof data !== 'object' || Array.isArray(data))
      throw new OnRecordError(
        '`if` and `unless` take slots with lemmas or classes',
        where,
        'write, for example, `if: { obj: [treaty, pact] }`',
      );
    return Object.entries(data).map(([slot, value]) => ({
      slot,
      values: (Array.isArray(value) ? value : [value]).map(String),
      negative: isNegative,
    }));
  };
  return [...read(positive, false), ...read(negative, true)];
}

/** Whether every condition holds of the described fillers of each slot; "any" asks for a filler, whatever it is. */
export const conditionsHold = (conditions: readonly Condition[], describe: (slot: string) => readonly Described[]): boolean =>
  conditions.every(
    (condition) =>
      describe(condition.slot).some((filler) =>
        condition.values.some((v) => v === 'any' || filler.lemmas.includes(v) || filler.classes.has(v)),
      ) !== condition.negative,
  );

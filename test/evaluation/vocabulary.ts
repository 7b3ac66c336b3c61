import type { Vocabulary } from '../../src/evaluation/sample.js';

const modes = (...names: readonly string[]): { readonly modes: ReadonlyMap<string, unknown> } => ({
  modes: new Map(names.map((n) => [n, n])),
});

/** Enough of the codebook and of the countries for the tests. */
export const VOCABULARY: Vocabulary = {
  types: new Map([
    ['COERCE', modes('arrest', 'seize')],
    ['ACCUSE', modes('disapprove', 'allege')],
    ['CONSULT', modes('visit')],
    ['AID', modes()],
  ]),
  sectors: new Set(['GOV', 'MIL', 'COP', 'CVL']),
  bodies: new Set(['UNO', 'EUR', 'IGO', 'NGO']),
  countries: new Map(
    [['AZE'], ['FRA'], ['DEU'], ['PER'], ['IGO'], ['UNO'], ['PERU', 'PER'], ['GERMANY', 'DEU']].map(([name = '', code]) => [
      name,
      code ?? name,
    ]),
  ),
};

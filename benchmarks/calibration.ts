import { writeFileSync } from 'node:fs';
import { loadKnowledge } from '../src/knowledge.js';
import { confidenceOn } from '../src/resolution/confidence.js';
import { absent, type Benchmark, type Figure, figures } from './benchmark.js';
import { type Judged, judgedValues } from './calibration-data.js';
import { binsOf, calibrationError, crossValidate, type Fitted, type Forecast, fit, type Recipe, ranking } from './calibration-fit.js';
import { calibrationPicture } from './calibration-picture.js';

const FOLDS = 5;
/** Ways of dividing the texts into folds; with some hundred values, one way tells as much of its luck as of the scale. */
const DIVISIONS = 10;
const FITTING = { least: 8, pull: 2 } as const;

/** What must not raise or lower the confidence, whatever a few hundred values say. */
const WHAT: Recipe = {
  ...FITTING,
  monotone: {
    'known name': 'up',
    'words of its topic': 'up',
    'party of a political sector': 'up',
    'first sentence': 'up',
    pronoun: 'down',
    'nobody it stands for': 'down',
    'nobody it is done to': 'down',
    'word of several readings': 'down',
    'in quotation marks': 'down',
    'long sentence': 'down',
  },
};
const PARTY: Recipe = {
  ...FITTING,
  monotone: {
    'known name': 'up',
    pronoun: 'down',
    'nobody it stands for': 'down',
    'country borrowed': 'down',
    'country inferred': 'down',
    'no sector': 'down',
    'two steps from the trigger': 'down',
    'farther from the trigger': 'down',
    'long sentence': 'down',
  },
};

/** Fits the confidence of what happened and of parties on judged events, and says how well it holds on texts that it was not fitted on. */
export const calibration: Benchmark = {
  name: 'calibration',
  title: 'Calibration of the confidence',
  what: 'Judged events; how far the share that is right lies from the confidence given (expected calibration error over ten bins), five-fold over texts, the mean of ten ways of dividing them; ranking: the chance that a right value was given more than a wrong one. See [calibration.svg](calibration.svg).',
  measure: async ({ root, kit, quick }) => {
    if (kit === null) return absent('the evaluation kit (--gold DIR), whose texts were judged');
    const values = judgedValues(root, kit, await loadKnowledge(root));
    if (values === null) return absent('the texts of benchmarks/judgements.jsonl in the evaluation kit');
    const what = validated(values.what, WHAT);
    const party = validated(values.party, PARTY);
    if (!quick) {
      writeFileSync(new URL('lexicon/en/confidence.yml', root), numbersFile(values.what, values.party));
      writeFileSync(
        new URL('benchmarks/calibration.svg', root),
        calibrationPicture([
          { title: 'what happened', bins: binsOf(what.flat()), repeats: DIVISIONS },
          { title: 'parties', bins: binsOf(party.flat()), repeats: DIVISIONS },
        ]),
      );
    }
    return figures([
      ...figuresOf('what', 'what happened', what, values.what),
      ...figuresOf('party', 'parties', party, values.party),
      plain('calibration.matched', 'judgements that today’s coder still has an event for', values.matched, `of ${values.judgements}`),
    ]);
  },
};

const give = (grounds: readonly string[], scale: Fitted): number => confidenceOn(grounds, scale);

/** The forecasts of every way of dividing the texts. */
const validated = (values: readonly Judged[], recipe: Recipe): readonly (readonly Forecast[])[] =>
  Array.from({ length: DIVISIONS }, (_, division) =>
    crossValidate(
      values.map((value) => ({ ...value, text: `${value.text} ${division}` })),
      recipe,
      FOLDS,
      give,
    ),
  );

function figuresOf(
  part: 'what' | 'party',
  label: string,
  divisions: readonly (readonly Forecast[])[],
  values: readonly Judged[],
): readonly Figure[] {
  const errors = divisions.map((forecasts) => calibrationError(binsOf(forecasts)));
  const right = values.filter((value) => value.right).length;
  return [
    {
      id: `calibration.${part}.error`,
      label: `${label}: calibration error`,
      value: mean(errors),
      unit: '',
      digits: 3,
      spread: [Math.min(...errors), Math.max(...errors)],
      note: `${values.length} values, ${right} right`,
    },
    { id: `calibration.${part}.ranking`, label: `${label}: ranking`, value: mean(divisions.map(ranking)), unit: '', digits: 3 },
  ];
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const plain = (id: string, label: string, value: number, note: string): Figure => ({ id, label, value, unit: '', digits: 0, note });

/** lexicon/en/confidence.yml, fitted on all judged values. */
function numbersFile(what: readonly Judged[], party: readonly Judged[]): string {
  return `# How sure what happened and its parties are: log-odds of being right, and what raises or lowers them. The confidence of a value is
# 1 / (1 + e^-sum), to two digits and never under 0.05 or over 0.97. Written by \`npm run bench -- --only calibration --gold KIT\`: logistic
# regression (ridge ${FITTING.pull}, grounds of at least ${FITTING.least} values, signs kept where more can only mean less sure) on judged events of public texts, as
# benchmarks/README.md tells. src/resolution/confidence-grounds.ts says when each ground holds; a ground that is not listed adds nothing.

# ${what.length} values, ${what.filter(({ right }) => right).length} right. A verb with both parties, all of them described, is where it begins.
what:
${scaleLines(fit(what, WHAT))}
# ${party.length} values, ${party.filter(({ right }) => right).length} right: the words and, where one is told, the country. A description as the verb's own subject is where it begins.
party:
${scaleLines(fit(party, PARTY))}`;
}

const scaleLines = ({ usual, weights }: Fitted): string =>
  `  usual: ${usual.toFixed(2)}\n  weights:\n${[...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .sort(([, a], [, b]) => a - b)
    .map(([ground, weight]) => `    ${ground}: ${weight.toFixed(2)}\n`)
    .join('')}`;

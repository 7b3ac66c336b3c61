import type { Figure } from './benchmark.js';
import type { Result } from './results.js';
import { reaches, type Targets, wordTarget } from './targets.js';

const HEAD = `# Results

Written by \`npm run bench\`; do not edit. [README.md](README.md) tells what is measured and how; targets are in
[targets.json](targets.json), all figures also in [results.json](results.json). Quality is in per cent where nothing else is said.
Speeds are medians of the repetitions, with the least and the greatest.
`;

/** benchmarks/RESULTS.md. */
export function resultsPage(results: readonly Result[], targets: Targets): string {
  const runs = [...new Set(results.map(runOf))];
  const sections = results.map((result) => section(result, targets, runs.indexOf(runOf(result)) + 1));
  return [HEAD, runsSection(runs), targetsSection(results, targets), ...sections].join('\n');
}

/** Results of one command on one machine, commit and set of weights share a row. */
const runOf = ({ measured, command, commit, model, node, machine }: Result): string =>
  `${measured.slice(0, 10)} | \`${command}\` | ${commit} | ${model} | ${node}, ${machine}`;

function runsSection(runs: readonly string[]): string {
  const rows = runs.map((run, index) => `| ${index + 1} | ${run} |`);
  return `## Runs\n\n| | day | command | commit | weights | Node and machine |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function targetsSection(results: readonly Result[], targets: Targets): string {
  const all = results.flatMap((result) => figuresOf(result).map((figure) => ({ figure, title: result.title })));
  const rows = Object.entries(targets).map(([id, target]) => {
    const found = all.find(({ figure }) => figure.id === id);
    if (found === undefined) return `| ${id} | not measured | ${wordTarget(target)} | |`;
    const { figure, title } = found;
    return `| ${title}: ${figure.label} | ${show(figure)} | ${wordTarget(target)} | ${reaches(figure, target) ? 'reached' : '**short**'} |`;
  });
  return `## Against the targets\n\n| figure | measured | target | |\n|---|---:|---:|---|\n${rows.join('\n')}\n`;
}

function section(result: Result, targets: Targets, run: number): string {
  const { title, what, measured, seconds, load } = result;
  const busy = load === null ? '' : `, load before ${load}`;
  return `## ${title}\n\n${what}\n\n${body(result, targets)}\nRun ${run}, ${measured}, ${seconds} s${busy}.\n`;
}

function body(result: Result, targets: Targets): string {
  const { outcome } = result;
  if (outcome.kind === 'absent') return `Not measured: it needs ${outcome.needs}.\n`;
  if (outcome.kind === 'unanswered') return `Not measured: OnRecord lacks ${outcome.lacks}.\n`;
  if (outcome.kind === 'failed') return `Not measured: it failed. ${outcome.why}\n`;
  const rows = outcome.figures.map(
    (figure) => `| ${[figure.label, show(figure), spread(figure), wordTarget(targets[figure.id]), figure.note ?? ''].join(' | ')} |`,
  );
  return `| figure | measured | from – to | target | |\n|---|---:|---|---:|---|\n${rows.join('\n')}\n`;
}

export const figuresOf = ({ outcome }: Result): readonly Figure[] => (outcome.kind === 'figures' ? outcome.figures : []);

const show = (figure: Figure): string => [number(figure.value, figure), figure.unit].filter(Boolean).join(' ');

const spread = (figure: Figure): string =>
  figure.spread === undefined ? '' : figure.spread.map((value) => number(value, figure)).join(' – ');

const number = (value: number, { digits }: Figure): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

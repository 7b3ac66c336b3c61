import { type Figure, percent } from './benchmark.js';
import { kitBenchmark } from './kit.js';

/** The kit's levels: what of an event must be right. */
const LEVELS: readonly (readonly [string, string])[] = [
  ['type', 'type F1'],
  ['type+actor', 'type and actor F1'],
  ['type+recip', 'type and recipient F1'],
  ['type+both', 'type, actor and recipient F1'],
  ['sector', 'role of rightly found actors F1'],
];

/** Events of short reports: type, actor, recipient, role. */
export const events = kitBenchmark({
  name: 'events',
  title: 'Events',
  what: 'Short reports in; F1 over the events of each report, by what of them must be right.',
  task: 'events',
  read: (printed) => LEVELS.flatMap(([level, label]) => levelFigure(printed, level, label)),
});

function levelFigure(printed: string, level: string, label: string): readonly Figure[] {
  const line = printed.split('\n').find((one) => one.split(/\s+/)[0] === level);
  const [precision, recall, f1] = line === undefined ? [] : line.trim().split(/\s+/).slice(1);
  if (f1 === undefined) return [];
  return [{ ...percent(`events.${level}`, label, Number(f1), `P ${precision}, R ${recall}`), digits: 1 }];
}

import type { Bin } from './calibration-fit.js';

/** One diagram: bins of confidence; `repeats`: how often each value is in them. */
export interface Panel {
  readonly title: string;
  readonly bins: readonly Bin[];
  readonly repeats: number;
}

const SIDE = 240; // the square of a diagram, in units of the picture
const GAP = 70;
const TOP = 40;
const COUNTS = 50; // height of the bars below

/** Reliability diagrams side by side as SVG: confidence across, the share that is right upwards with its 95 % interval, and below how many values. */
export function calibrationPicture(panels: readonly Panel[]): string {
  const width = panels.length * (SIDE + GAP) + 20;
  const height = TOP + SIDE + COUNTS + 70;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img">
<title>Reliability: the share of values that are right, by the confidence they were given</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.map((panel, i) => panelOf(panel, GAP - 20 + i * (SIDE + GAP))).join('\n')}
</svg>
`;
}

function panelOf({ title, bins, repeats }: Panel, left: number): string {
  const x = (share: number): string => (left + share * SIDE).toFixed(1);
  const y = (share: number): string => (TOP + (1 - share) * SIDE).toFixed(1);
  const full = bins.filter(({ values }) => values > 0);
  const most = Math.max(...full.map(({ values }) => values));
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${TOP + SIDE + COUNTS + 16}" text-anchor="middle">${at}</text><text x="${left - 6}" y="${Number(y(at)) + 4}" text-anchor="end">${at}</text>`,
  );
  const points = full.map((bin) => {
    const [low, high] = interval(bin, repeats);
    return `<path d="M${x(bin.given)} ${y(low)}V${y(high)}" stroke="#1f4e79"/><circle cx="${x(bin.given)}" cy="${y(bin.right)}" r="4" fill="#1f4e79"/>`;
  });
  const base = TOP + SIDE + COUNTS;
  const bars = bins.map((bin, i) => {
    const tall = (bin.values / most) * (COUNTS - 14);
    const count =
      bin.values === 0
        ? ''
        : `<text x="${x((i + 0.5) / bins.length)}" y="${(base - tall - 2).toFixed(1)}" text-anchor="middle" font-size="8">${Math.round(bin.values / repeats)}</text>`;
    return `<rect x="${x(i / bins.length)}" y="${(base - tall).toFixed(1)}" width="${(SIDE / bins.length - 1).toFixed(1)}" height="${tall.toFixed(1)}" fill="#b8c9dc"/>${count}`;
  });
  return `<g><text x="${left + SIDE / 2}" y="${TOP - 14}" text-anchor="middle" font-size="14">${title}</text>
<rect x="${left}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#888"/>
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" stroke-dasharray="4 4"/>
${[...bars, ...points, ...marks].join('\n')}
<text x="${left + SIDE / 2}" y="${base + 34}" text-anchor="middle">confidence given (bars: values)</text>
<text transform="translate(${left - 34} ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">share that is right</text></g>`;
}

/** Wilson's interval of a share, 95 %. */
function interval({ values, right }: Bin, repeats: number): readonly [number, number] {
  const [n, z] = [Math.max(1, values / repeats), 1.96];
  const middle = (right + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((right * (1 - right)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

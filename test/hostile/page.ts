import { FILE_CASES } from './cases.js';
import { CIRCUMSTANCES } from './circumstances.js';

/** The page docs/hostile-input.md. */
export function hostilePage(): string {
  return `# What does bad input do?

OnRecord never crashes on a report, never hangs on it, and never loses its neighbours: every report is put on record or becomes a problem
that says what is wrong, where, and how to mend it. The codes are those of [reading.md](reading.md). Every row below runs as a test;
a file stands between two good reports that must both end on record. This page is generated from the rows: \`npm run docs\` writes it again.

## Files

| what was tried | what it gets |
|---|---|
${rows(FILE_CASES)}

## What stands around a run

| what was tried | what it gets |
|---|---|
${rows(CIRCUMSTANCES)}
`;
}

const rows = (cases: readonly { readonly tried: string; readonly gets: string }[]): string =>
  cases.map(({ tried, gets }) => `| ${tried} | ${gets} |`).join('\n');

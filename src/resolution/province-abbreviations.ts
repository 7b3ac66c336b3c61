/** A province by its name and its country's code. */
export interface Province {
  readonly name: string;
  readonly country: string;
}

/** Reads province-abbreviations.tsv: forms that stand by themselves ("Calif."), and those that do so only after a town's name ("CA"). */
export function abbreviationsOf(rows: readonly Readonly<Record<string, string>>[]): {
  readonly always: ReadonlyMap<string, Province>;
  readonly postal: ReadonlyMap<string, Province>;
} {
  const always = new Map<string, Province>();
  const postal = new Map<string, Province>();
  for (const row of rows) {
    const province = { name: row['name'] ?? '', country: row['country'] ?? '' };
    for (const form of (row['abbreviations'] ?? '').split('|').filter((f) => f !== '')) {
      always.set(form, province);
      const bare = form.replaceAll('.', '');
      if (form.endsWith('.') && !postal.has(bare)) postal.set(bare, province);
    }
    if (row['postal'] && !postal.has(row['postal'])) postal.set(row['postal'], province);
  }
  return { always, postal };
}

import type { Report } from '../core/schema.js';
import type { Atlas } from './atlas.js';
import type { Spot } from './spot.js';

/** A row of lexicon/places/publishers.tsv: where a newspaper is at home. */
export interface Publisher {
  readonly name: string;
  readonly domain: string;
  readonly town: string;
  readonly province: string;
  readonly country: string;
}

/** Reads the rows of publishers.tsv. */
export const compilePublishers = (rows: readonly Readonly<Record<string, string>>[]): readonly Publisher[] =>
  rows.map((row) => ({
    name: row['name'] ?? '',
    domain: row['domain'] ?? '',
    town: row['town'] ?? '',
    province: row['province'] ?? '',
    country: row['country'] ?? '',
  }));

/** Where the report's publisher is at home, by the table: by its address on the web, else by its name. Empty where the table does not say. */
export function homeOfPublisher({ publisher, url }: Report, publishers: readonly Publisher[], atlas: Atlas): readonly Spot[] {
  const host = hostOf(url ?? '') ?? hostOf(`https://${publisher ?? ''}`) ?? '';
  const name = bare(publisher ?? '');
  const row =
    publishers.find(({ domain }) => host === domain || host.endsWith(`.${domain}`)) ??
    onlyOne(publishers.filter((p) => bare(p.name) === name));
  if (row === undefined) return [];
  const towns = atlas
    .find(row.town)
    .filter(({ country, provinceName }) => country === row.country && (row.province === '' || provinceName === row.province));
  return [...towns].sort((a, b) => b.size - a.size).slice(0, 1);
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname : null);
const bare = (name: string): string => name.toLowerCase().replace(/^the /, '').trim();
const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

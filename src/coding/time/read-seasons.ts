import { yearOf } from '../../core/dates.js';
import { bare, dateReading, numberOf, partOf, type Read, textOf, whenOf } from './context.js';
import { periodOf, seasonPeriod, seasonYear } from './period.js';

/** "last fall", "the summer of 2020", "this spring"; winter bears the year it begins in. */
export const readSeason: Read = (captures, context) => {
  const season = textOf(captures, 'season') ?? '';
  const stated = numberOf(captures, 'year');
  if (stated !== null) return dateReading(`${stated}-${season}`, 'stated', partOf(captures));
  if (context.published === null) return bare('DATE', `XXXX-${season}`);
  const yearShift = numberOf(captures, 'year-shift');
  const year =
    yearShift === null ? nearSeason(season, context.published, numberOf(captures, 'shift')) : yearOf(context.published) + yearShift;
  return { timex: { type: 'DATE', value: `${year}-${season}` }, when: whenOf(seasonPeriod(year, season), 'published') };
};

/** "the third quarter of 2020"; without a year the one nearest to publication. */
export const readQuarter: Read = (captures, context) => {
  const quarter = numberOf(captures, 'ordinal');
  if (quarter === null || quarter < 1 || quarter > 4) return null;
  if (captures.has('fiscal')) return bare('DATE', `${numberOf(captures, 'year') ?? 'XXXX'}-Q${quarter}`);
  return thirdReading(`Q${quarter}`, numberOf(captures, 'year'), numberOf(captures, 'year-shift'), context.published);
};

export const readHalf: Read = (captures, context) => {
  const half = numberOf(captures, 'ordinal');
  if (half !== 1 && half !== 2) return null;
  return thirdReading(`H${half}`, numberOf(captures, 'year'), numberOf(captures, 'year-shift'), context.published);
};

function thirdReading(third: string, stated: number | null, yearShift: number | null, published: string | null): ReturnType<Read> {
  if (stated !== null) return dateReading(`${stated}-${third}`, 'stated');
  if (published === null) return bare('DATE', `XXXX-${third}`);
  if (yearShift !== null) return dateReading(`${yearOf(published) + yearShift}-${third}`, 'published');
  const years = [0, -1].map((step) => yearOf(published) + step);
  const begun = years.find((year) => (periodOf(`${year}-${third}`)?.from ?? '9') <= published);
  return dateReading(`${begun ?? yearOf(published)}-${third}`, 'published');
}

function nearSeason(season: string, published: string, shift: number | null): number {
  const year = seasonYear(published, season);
  const { from, to } = seasonPeriod(year, season);
  if (shift === -1) return to < published ? year : year - 1;
  if (shift === 1) return from > published ? year : year + 1;
  return shift === 0 || from <= published ? year : year - 1;
}

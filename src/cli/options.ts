import { InvalidArgumentError, Option } from 'commander';
import { isDate } from '../core/dates.js';
import { USUAL_WINDOWS, type Windows } from '../core/linking.js';
import { FORMATS } from '../export/export.js';
import { EXIT_HELP } from './exit.js';

/** `--format`, one of `formats`; `usual` is what is printed where nothing is said. */
export function formatOption(formats: readonly string[], usual: string): Option {
  return new Option('-f, --format <format>', 'how to print').choices(formats).default(usual);
}

/** `--format` with every way to print events. */
export const eventFormatOption = (usual: string): Option =>
  formatOption(
    FORMATS.map(({ name }) => name),
    usual,
  );

/** `--store`; `otherwise` says which store is used where none is named. */
export function storeOption(otherwise = 'one for each user'): Option {
  return new Option('-s, --store <file>', `the store to use (default: ${otherwise})`);
}

export function publishedOption(): Option {
  const said = 'when the reports were published, where they do not say: "last Monday" is counted from it';
  return new Option('-p, --published <date>', said).argParser(isoDate);
}

/** Accepts an ISO date of any precision: "2022", "2022-11", "2022-11-14". */
export function isoDate(text: string): string {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text) && isDate(`${text}-01-01`.slice(0, 10))) return text;
  throw new InvalidArgumentError('It is no date. Write it as 2022-11-14, 2022-11 or 2022.');
}

/** `--lexicon`: the user's own frames, actors and places. */
export function lexiconOption(): Option {
  return new Option('--lexicon <folder>', 'frames, actors and places of your own, laid over those of OnRecord (docs/lexicon.md)').argParser(
    gathered,
  );
}

/** `--actors`: dictionaries as PETRARCH and TABARI have them. */
export function actorsOption(): Option {
  return new Option('--actors <file>', 'a dictionary of actors or agents in the format of PETRARCH or TABARI').argParser(gathered);
}

/** Gathers an option that may be given several times. */
const gathered = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** `--window-days` and `--window-km`: how near two reports must tell it for one happening. */
export function windowOptions(): readonly [Option, Option] {
  const { days, km } = USUAL_WINDOWS;
  return [
    new Option(
      '--window-days <number>',
      `link events at most so many days apart (default: as the store was linked before, or ${days})`,
    ).argParser(windowNumber),
    new Option(
      '--window-km <number>',
      `link events whose places are at most so many kilometres apart (default: as before, or ${km})`,
    ).argParser(windowNumber),
  ];
}

/** Accepts a whole number from 0. */
export function windowNumber(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is no whole number from 0.');
}

/** What `windowOptions` give. */
export interface WindowOptions {
  readonly windowDays?: number;
  readonly windowKm?: number;
}

export const windowsOf = ({ windowDays, windowKm }: WindowOptions): Partial<Windows> => ({
  ...(windowDays !== undefined && { days: windowDays }),
  ...(windowKm !== undefined && { km: windowKm }),
});

export function timeoutOption(): Option {
  return new Option(
    '--timeout <seconds>',
    'give up a report that takes longer to code (default: 10, and 10 more a thousand sentences)',
  ).argParser(seconds);
}

/** Accepts a number of seconds above 0, "0.5". */
export function seconds(text: string): number {
  if (/^\d{1,6}(?:\.\d{1,3})?$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('It is no time. Give seconds, as 10 or 0.5.');
}

/** Accepts a whole number from 1. */
export function countingNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is no whole number from 1.');
}

/** Gathers an option that may be given several times or with commas: `--type COERCE,ASSAULT --type PROTEST`. */
export function listed(text: string, before: readonly string[] = []): readonly string[] {
  const items = text.split(',').map((item) => item.trim());
  return [...before, ...items.filter((item) => item !== '')];
}

/** What follows the options on a help page: example commands and the exit codes. */
export function examples(...commands: readonly string[]): string {
  return `\nExamples:\n${commands.map((command) => `  $ ${command}`).join('\n')}\n${EXIT_HELP}`;
}

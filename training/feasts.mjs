// Prints the `movable` table of lexicon/en/time.yml: node training/feasts.mjs
// Sources: Western Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8), Orthodox Easter by the Julian
// rule (same chapter); Islamic days by the Umm al-Qura calendar, Hebrew, Chinese and Persian ones by those calendars, all as Node's
// Intl (Unicode CLDR and ICU) counts them; Diwali is the evening (18:19 in India, the hour with which 2000 to 2023 come out as kept) before
// the new moon that follows the sun's entry into sidereal Libra (17 October 2022, 14:00 UTC), the new moon after Meeus, ch. 49.
import { pathToFileURL } from 'node:url';

const [FIRST, LAST] = [1970, 2050];
const DAY = 86400000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

function western(y) {
  const a = y % 19, b = Math.floor(y / 100), c = y % 100, d = b >> 2, e = b % 4, f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3), h = (19 * a + b - d - g + 15) % 30, i = c >> 2, k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7, m = Math.floor((a + 11 * h + 22 * l) / 451), n = h + l - 7 * m + 114;
  return Date.UTC(y, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** The Julian date of Easter, 13 days on from 1900 to 2099. */
function orthodox(y) {
  const d = (19 * (y % 19) + 15) % 30, e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7, n = d + e + 114;
  return Date.UTC(y, Math.floor(n / 31) - 1, (n % 31) + 1) + 13 * DAY;
}

/** All days from FIRST to LAST that a calendar of Intl gives this month and day. */
function daysOf(calendar, month, day) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: calendar === 'hebrew' ? 'long' : 'numeric', day: 'numeric', timeZone: 'UTC' });
  const found = [];
  for (let time = Date.UTC(FIRST, 0, 1); time <= Date.UTC(LAST, 11, 31); time += DAY) {
    const parts = Object.fromEntries(format.formatToParts(time).map((p) => [p.type, p.value]));
    if (parts.month === month && parts.day === day) found.push(time);
  }
  return found;
}

/** Julian ephemeris day of a new moon, k lunations from that of January 2000; good to some minutes. */
function newMoon(k) {
  const T = k / 1236.85, r = (x) => (x * Math.PI) / 180;
  const E = 1 - 0.002516 * T, M = r(2.5534 + 29.1053567 * k), m = r(201.5643 + 385.81693528 * k + 0.0107582 * T * T), F = r(160.7108 + 390.67050284 * k);
  const O = r(124.7746 - 1.56375588 * k);
  return 2451550.09766 + 29.530588861 * k + 0.00015437 * T * T - 0.4072 * Math.sin(m) + 0.17241 * E * Math.sin(M) + 0.01608 * Math.sin(2 * m)
    + 0.01039 * Math.sin(2 * F) + 0.00739 * E * Math.sin(m - M) - 0.00514 * E * Math.sin(m + M) + 0.00208 * E * E * Math.sin(2 * M)
    - 0.00111 * Math.sin(m - 2 * F) - 0.00057 * Math.sin(m + 2 * F) + 0.00056 * E * Math.sin(2 * m + M) - 0.00042 * Math.sin(3 * m) - 0.00017 * Math.sin(O);
}

function diwali(y) {
  const entry = Date.UTC(2022, 9, 17, 14) + (y - 2022) * 365.25636 * DAY;
  for (let k = Math.floor((y + 0.75 - 2000) * 12.3685); ; k++) {
    const time = (newMoon(k) - 2440587.5) * DAY;
    if (time > entry) return Math.floor((time + (5.5 - 18.32) * 3600000) / DAY) * DAY;
  }
}

const table = [
  ['easter', 1, years.map(western)],
  ['orthodox easter', 1, years.map(orthodox)],
  ['holy week', 8, years.map((y) => western(y) - 7 * DAY)],
  ['ramadan', 'month', daysOf('islamic-umalqura', '9', '1')],
  ['eid al-fitr', 3, daysOf('islamic-umalqura', '10', '1')],
  ['eid al-adha', 4, daysOf('islamic-umalqura', '12', '10')],
  ['ashura', 1, daysOf('islamic-umalqura', '1', '10')],
  ['arbaeen', 1, daysOf('islamic-umalqura', '2', '20')],
  ['mawlid', 1, daysOf('islamic-umalqura', '3', '12')],
  ['passover', 8, daysOf('hebrew', 'Nisan', '15')],
  ['rosh hashanah', 2, daysOf('hebrew', 'Tishri', '1')],
  ['yom kippur', 1, daysOf('hebrew', 'Tishri', '10')],
  ['sukkot', 7, daysOf('hebrew', 'Tishri', '15')],
  ['hanukkah', 8, daysOf('hebrew', 'Kislev', '25')],
  ['chinese new year', 1, daysOf('chinese', '1', '1')],
  ['nowruz', 1, daysOf('persian', '1', '1')],
  ['diwali', 1, years.map(diwali)],
];
/** The lines of the table `movable`. */
export const tables = () =>
  table.map(([name, lasts, days]) => `  ${name}: { lasts: ${lasts === 'month' ? 30 : lasts}, days: "${days.map(iso).join(' ')}" }\n`).join('');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(tables());

import type { Span } from '../core/spans.js';

/** Whether the opening sentence is, or begins with, a dateline that starts with this place: "BAKU, Nov 14 (Agency) —". */
export function isDateline(text: string, opening: Span, place: Span): boolean {
  if (place.start !== opening.start) return false;
  const name = text.slice(place.start, place.end);
  return name === name.toUpperCase() && DASH.test(text.slice(place.end, Math.min(opening.end, place.end + LONGEST)));
}

const LONGEST = 80; // code units between the place and the dash
/** Province, date and agency, then a dash with white space before it. */
const DASH = /^[^!?;"“]*?\s(?:--|[—–-])(?:\s|$)/u;

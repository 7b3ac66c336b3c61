import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';

/** Bytes that are looked at to guess an encoding. */
const SAMPLE = 65_536;

/**
 * The text of a file, without its byte order mark; never throws, what cannot be decoded becomes U+FFFD. A byte order mark
 * decides, then validity as UTF-8, then the encoding the file declares, then a guess.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const label = markOf(bytes) ?? unmarkedUtf16(bytes);
  if (label !== null) return new TextDecoder(label).decode(bytes);
  const own = declared !== null && !/^utf-?16/i.test(declared) ? decoderOf(declared) : null;
  if (isUtf8(bytes) && !(own !== null && isAscii(bytes))) return new TextDecoder().decode(bytes);
  const decoder = own ?? guess(bytes);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, westernMark) : text;
}

/** What Windows-1252 has for the bytes 0x80 to 0x9f; Node 20 leaves them as control characters. */
const WESTERN_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const westernMark = (control: string): string => WESTERN_MARKS.charAt(control.charCodeAt(0) - 0x80);

/** The encoding that a byte order mark names: "utf-8", "utf-16le" or "utf-16be"; `null` without one. */
export function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: of Latin letters every second byte is zero, and no other. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.indexOf(0) < 0) return null;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.3 && even < length * 0.01) return 'utf-16le';
  return even > length * 0.3 && odd < length * 0.01 ? 'utf-16be' : null;
}

/** The likeliest encoding; Western European where another is hardly likelier, since only English reports are coded. */
function guess(bytes: Uint8Array): TextDecoder {
  const matches = analyse(bytes.subarray(0, SAMPLE));
  const [best] = matches;
  const western = matches.find((match) => /^(windows-1252|ISO-8859-1)$/i.test(match.name));
  const close = best !== undefined && western !== undefined && best.confidence - western.confidence < 15;
  return (close || best === undefined ? null : decoderOf(best.name)) ?? new TextDecoder('windows-1252');
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

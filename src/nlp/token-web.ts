import { AT, isLetterKind, isWordKind, kindAt } from './token-characters.js';
import type { ChunkScan } from './token-chunk.js';

/** End of the web address, e-mail address or file name that starts at `start`, or `start` where there is none. */
export function webEnd(scan: ChunkScan, start: number): number {
  const { text, chunkEnd } = scan;
  if (startsAddress(scan, start)) return addressEnd(scan, start);
  const end = hostEnd(text, start, chunkEnd);
  if (kindAt(text, end) === AT && end + 1 < chunkEnd && isWordKind(kindAt(text, end + 1))) {
    return withoutTail(text, end + 2, hostEnd(text, end + 1, chunkEnd));
  }
  const nameEnd = withoutTail(text, start, end);
  if (nameEnd === end && text.charCodeAt(end) === 0x2f && endsAsName(scan, start, end)) return addressEnd(scan, start);
  if (nameEnd > start && endsAsName(scan, start, nameEnd)) return nameEnd;
  scan.noWebBefore = Math.max(scan.noWebBefore, end);
  return start;
}

/** In code units. */
const LONGEST_HEAD = 8;

/** Whether a listed head (`https://`, `www.`) stands at `start`, in small letters or capitals. */
function startsAddress({ text, rules }: ChunkScan, start: number): boolean {
  const heads = rules.addressHeads.get(text.charCodeAt(start) | 0x20);
  if (heads === undefined) return false;
  const found = text.slice(start, start + LONGEST_HEAD).toLowerCase();
  return heads.some((head) => found.startsWith(head));
}

/** End of an address: the chunk or the first `< > " “ ”`, without the punctuation of the sentence around it. */
function addressEnd(scan: ChunkScan, start: number): number {
  const { text, chunkEnd } = scan;
  let end = start;
  let open = 0;
  while (end < chunkEnd && !isAddressLimit(text.charCodeAt(end))) {
    const code = text.charCodeAt(end);
    if (code === 0x28) open++;
    if (code === 0x29 && --open < 0) break;
    end++;
  }
  return withoutTail(text, start + 1, end);
}

function isAddressLimit(code: number): boolean {
  return code === 0x3c || code === 0x3e || code === 0x22 || code === 0x201c || code === 0x201d || code === 0x7c;
}

/** Steps back over the marks that close a sentence or a quotation, not before `from`. */
function withoutTail(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && TAIL.includes(text.charAt(last - 1))) last--;
  return last;
}

const TAIL = '.,;:!?\'’"*]}-';

/** End of the characters that host, file and mailbox names are made of. */
function hostEnd(text: string, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const code = text.charCodeAt(position);
    const isMark = code === 0x2e || code === 0x2d || code === 0x25 || code === 0x2b;
    if (!isMark && !isWordKind(kindAt(text, position))) break;
    position++;
  }
  return position;
}

/** Whether `[start, end)` ends in a full stop and a known top domain or file type, as in `whitehouse.gov`. */
function endsAsName(scan: ChunkScan, start: number, end: number): boolean {
  const { text, rules } = scan;
  const limit = Math.max(start, end - 6);
  let dot = end;
  while (dot > limit && isLetterKind(kindAt(text, dot - 1))) dot--;
  if (dot <= start + 1 || dot === end || text.charCodeAt(dot - 1) !== 0x2e || !isWordKind(kindAt(text, dot - 2))) return false;
  return rules.nameEndings.has(text.slice(dot, end).toLowerCase());
}

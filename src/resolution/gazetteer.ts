import type { GazetteerFile } from './gazetteer-file.js';
import { placeKey } from './place-key.js';

/** A name found: which place, and whether it is another than the place's own. */
export interface GazetteerHit {
  readonly place: number;
  readonly other: boolean;
}

/** The gazetteer's names, looked up where they lie: nothing is unpacked beforehand. */
export interface Gazetteer {
  readonly file: GazetteerFile;
  /** Every place with a name of this key, see `placeKey`. */
  readonly find: (key: string) => readonly GazetteerHit[];
  readonly nameOf: (place: number) => string;
}

/** Reads UTF-8. */
type Decoder = InstanceType<typeof TextDecoder>;

interface Entry extends GazetteerHit {
  readonly name: string;
}

/** Opens the file for looking up. */
export function openGazetteer(file: GazetteerFile): Gazetteer {
  const decoder = new TextDecoder();
  const firstKeys = new Map<number, string>();
  const firstKey = (block: number): string => {
    const known = firstKeys.get(block);
    if (known !== undefined) return known;
    const at = file.blocks[block] as number;
    const key = placeKey(decoder.decode(file.text.subarray(at + 2, at + 2 + ((file.text[at + 1] as number) >> 1))));
    firstKeys.set(block, key);
    return key;
  };
  return {
    file,
    find: (key) => {
      const hits: GazetteerHit[] = [];
      for (let block = lastBelow(file.blocks.length, (b) => firstKey(b) < key); block < file.blocks.length; block++) {
        if (firstKey(block) > key) break;
        for (const { name, place, other } of entriesOf(file, block, decoder)) if (placeKey(name) === key) hits.push({ place, other });
      }
      return hits;
    },
    nameOf: (place) => {
      const block = lastBelow(file.blocks.length, (b) => (file.firsts[b] as number) <= place);
      return entriesOf(file, block, decoder).find((entry) => entry.place === place && !entry.other)?.name ?? '';
    },
  };
}

/** The last of `count` items that is below, given that all items below come first; 0 where none is. */
function lastBelow(count: number, isBelow: (item: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Short stretches of ASCII are put together faster than the decoder begins. */
function textOf(bytes: Uint8Array, length: number, decoder: Decoder): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number;
    if (byte > 126) return decoder.decode(bytes.subarray(0, length));
    text += String.fromCharCode(byte);
  }
  return text;
}

const bytes = new Uint8Array(256); // of the name that is being read

function entriesOf(file: GazetteerFile, block: number, decoder: Decoder): readonly Entry[] {
  const { text } = file;
  const entries: Entry[] = [];
  let at = file.blocks[block] as number;
  let own = file.firsts[block] as number;
  const count = Math.min(file.block, file.names - block * file.block);
  for (let i = 0; i < count; i++) {
    const [shared, mark] = [text[at] as number, text[at + 1] as number];
    const length = mark >> 1;
    for (let b = 0; b < length; b++) bytes[shared + b] = text[at + 2 + b] as number;
    at += 2 + length;
    const other = (mark & 1) === 1;
    const place = other ? (text[at] as number) | ((text[at + 1] as number) << 8) | ((text[at + 2] as number) << 16) : own++;
    if (other) at += 3;
    entries.push({ name: textOf(bytes, shared + length, decoder), place, other });
  }
  return entries;
}

import { readFile } from 'node:fs/promises';
import { messageOf, OnRecordError } from '../core/errors.js';

/**
 * The sections of models/places/gazetteer.bin, as training/gazetteer/encode.mjs writes them; a place is a number from 0, in order of its
 * name's key. Each section begins at a multiple of eight bytes, so that they are read where they lie.
 */
export interface GazetteerFile {
  /** Names in blocks: bytes shared with the name before, twice the bytes of its own (odd: another name of a place), those bytes, and then, for another name, its place in three bytes. */
  readonly text: Uint8Array;
  /** Where each block begins in `text`. */
  readonly blocks: Uint32Array;
  /** The first place whose own name is in the block, or a later one. */
  readonly firsts: Uint32Array;
  readonly names: number;
  readonly block: number;
  /** GeoNames ids; 0 where none is known. */
  readonly ids: Uint32Array;
  /** Ten-thousandths of a degree. */
  readonly latitudes: Int32Array;
  readonly longitudes: Int32Array;
  /** Places that are provinces, and districts. */
  readonly provinces: Uint32Array;
  readonly districts: Uint32Array;
  /** Index in `provinces` (`districts`) plus one, 0 for none. */
  readonly provinceOf: Uint16Array;
  readonly districtOf: Uint16Array;
  /** Index in `countries`. */
  readonly countryOf: Uint8Array;
  /** Eight times the binary logarithm of the people plus one. */
  readonly people: Uint8Array;
  /** 0 town, 1 capital, 2 seat of a province, 3 lesser seat, 4 section of a town, 5 province, 6 district. */
  readonly kinds: Uint8Array;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

interface Header {
  readonly countries: readonly string[];
  readonly names: number;
  readonly block: number;
  readonly sections: Readonly<Record<string, { readonly type: string; readonly start: number; readonly length: number }>>;
}

const MAGIC = 'ORGAZ001';

/** Reads the file into memory. Throws an OnRecordError where it is missing or not a gazetteer of this version. */
export async function loadGazetteer(file: URL): Promise<GazetteerFile> {
  const bytes = await readFile(file).catch((thrown: unknown) => {
    throw new OnRecordError(`cannot read the gazetteer: ${messageOf(thrown)}`, file.href, 'install OnRecord again', { cause: thrown });
  });
  return readGazetteer(bytes, file.href);
}

/** Lays the file's sections over its bytes. Throws an OnRecordError where it is not a gazetteer of this version. */
export function readGazetteer(bytes: Uint8Array, where: string): GazetteerFile {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const fail = (what: string): never => {
    throw new OnRecordError(what, where, 'install OnRecord again: the gazetteer belongs to one version of the program');
  };
  if (aligned.length < 16 || new TextDecoder('latin1').decode(aligned.subarray(0, 8)) !== MAGIC)
    fail('this is no gazetteer of this version');
  const view = new DataView(aligned.buffer, aligned.byteOffset);
  const [length, start] = [view.getUint32(8, true), view.getUint32(12, true)];
  const header = JSON.parse(new TextDecoder().decode(aligned.subarray(16, 16 + length))) as Header;
  const section = <T>(name: string, Type: new (buffer: ArrayBufferLike, at: number, length: number) => T, size: number): T => {
    const found = header.sections[name];
    if (found === undefined || start + found.start + found.length * size > aligned.length) return fail(`the gazetteer lacks "${name}"`);
    return new Type(aligned.buffer, aligned.byteOffset + start + found.start, found.length);
  };
  return {
    text: section('text', Uint8Array, 1),
    blocks: section('blocks', Uint32Array, 4),
    firsts: section('firsts', Uint32Array, 4),
    names: header.names,
    block: header.block,
    ids: section('ids', Uint32Array, 4),
    latitudes: section('latitudes', Int32Array, 4),
    longitudes: section('longitudes', Int32Array, 4),
    provinces: section('provinces', Uint32Array, 4),
    districts: section('districts', Uint32Array, 4),
    provinceOf: section('provinceOf', Uint16Array, 2),
    districtOf: section('districtOf', Uint16Array, 2),
    countryOf: section('countryOf', Uint8Array, 1),
    people: section('people', Uint8Array, 1),
    kinds: section('kinds', Uint8Array, 1),
    countries: header.countries,
  };
}

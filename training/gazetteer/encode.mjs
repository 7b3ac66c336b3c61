// The bytes of the gazetteer: a header in JSON, then one section after another, each at a multiple of eight.

const BLOCK = 16; // names that share their beginnings

export function encode(places, names, about) {
  const countries = [...new Set(places.map((place) => place.country))].sort();
  const provinceAt = new Map(places.flatMap((place, at) => (place.kind === 5 ? [[place.code, at]] : [])));
  const districtAt = new Map(places.flatMap((place, at) => (place.kind === 6 ? [[place.code, at]] : [])));
  const provinces = [...provinceAt.values()];
  const districts = [...districtAt.values()];
  const index = (list) => new Map(list.map((at, i) => [at, i + 1]));
  const [provinceIndex, districtIndex] = [index(provinces), index(districts)];
  const column = (Type, value) => Type.from(places, value);
  const { text, blocks, firsts } = frontCode(names);
  return join(
    { ...about, countries, places: places.length, names: names.length, block: BLOCK },
    {
      text,
      blocks: Uint32Array.from(blocks),
      firsts: Uint32Array.from(firsts),
      ids: column(Uint32Array, (p) => p.id),
      latitudes: column(Int32Array, (p) => Math.round(p.latitude * 1e4)),
      longitudes: column(Int32Array, (p) => Math.round((p.longitude > 180 ? p.longitude - 360 : p.longitude) * 1e4)),
      provinces: Uint32Array.from(provinces),
      districts: Uint32Array.from(districts),
      provinceOf: column(Uint16Array, (p) => provinceIndex.get(provinceAt.get(p.province)) ?? 0),
      districtOf: column(Uint16Array, (p) => districtIndex.get(districtAt.get(p.district)) ?? 0),
      countryOf: column(Uint8Array, (p) => countries.indexOf(p.country)),
      people: column(Uint8Array, (p) => Math.round(8 * Math.log2(p.population + 1))),
      kinds: column(Uint8Array, (p) => p.kind),
    },
  );
}

/** Each name: bytes shared with the one before, bytes of its own (a bit tells other names), those bytes, and for another name its place. */
function frontCode(names) {
  const [text, blocks, firsts] = [[], [], []];
  let [before, own] = [Buffer.alloc(0), 0];
  names.forEach(({ name, at, other }, i) => {
    if (i % BLOCK === 0) {
      blocks.push(text.length);
      firsts.push(own);
      before = Buffer.alloc(0);
    }
    const bytes = Buffer.from(name).subarray(0, 120);
    let shared = 0;
    while (shared < bytes.length && bytes[shared] === before[shared]) shared++;
    text.push(shared, ((bytes.length - shared) << 1) | Number(other), ...bytes.subarray(shared));
    if (other) text.push(at & 255, (at >> 8) & 255, at >> 16);
    else if (at !== own++) throw new Error('places and their names are in different orders');
    before = bytes;
  });
  return { text: Uint8Array.from(text), blocks, firsts };
}

function join(about, sections) {
  const padded = (length) => Math.ceil(length / 8) * 8;
  let at = 0;
  const table = {};
  for (const [name, data] of Object.entries(sections)) {
    table[name] = { type: data.constructor.name, start: at, length: data.length };
    at += padded(data.byteLength);
  }
  const header = Buffer.from(JSON.stringify({ ...about, sections: table }));
  const start = padded(16 + header.length);
  const out = Buffer.alloc(start + at);
  out.write('ORGAZ001', 0, 'latin1');
  out.writeUInt32LE(header.length, 8);
  out.writeUInt32LE(start, 12);
  header.copy(out, 16);
  for (const [name, data] of Object.entries(sections)) Buffer.from(data.buffer, data.byteOffset, data.byteLength).copy(out, start + table[name].start);
  return out;
}

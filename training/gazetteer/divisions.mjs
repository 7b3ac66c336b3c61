// Provinces and districts as places: their middle and their people are those of the inhabited places in them.
import { KINDS } from './sources.mjs';

/** Words that say what a division is; its name is also told without them. */
const TYPE =
  /^(?:Province of|Provincia (?:di|de|del)|Département (?:de |du |des |d’|d')?|Departamento de(?: la)?|Distrito de|Wilaya de|Gouvernorat de|County of|City of|City and Borough of|Regierungsbezirk|Landkreis|Kreisfreie Stadt|Muhafazat|Qaḑā’|Qada'|Markaz|Raionul|Judeţul|Powiat|Město|Okres) | (?:Province|Governorate|Oblast'?|Oblast’|Region|District|County|Parish|Borough|Census Area|Prefecture|Department|Municipality|Division|State|Voivodeship|Krai|Kray|Republic|Muhafazah|Rayon|Raion|Raioni|Shahrestan|Subdivision|Area|Shi|Sheng|Diqu|County Council|Ken|Fu)$/u;

/** Divisions that hold a place of the list; `level` is "province" or "district". */
export function divisionsOf(level, names, places) {
  const members = groupBy(places, level);
  return [...names].flatMap(([code, name]) => {
    const inside = members.get(code) ?? [];
    if (inside.length === 0) return [];
    const bare = name.replace(TYPE, '').trim();
    const [country, admin1] = code.split('.');
    return [
      {
        id: 0,
        name,
        others: bare === name || bare.length < 4 ? [] : [bare],
        latitude: middle(inside.map((p) => p.latitude)),
        longitude: middle(inside.map((p) => p.longitude)),
        kind: KINDS[level],
        country,
        province: `${country}.${admin1}`,
        district: level === 'district' ? code : '',
        population: inside.reduce((sum, p) => sum + (p.kind === KINDS.section ? 0 : p.population), 0),
        code,
      },
    ];
  });
}

function groupBy(places, level) {
  const groups = new Map();
  for (const place of places) {
    const group = groups.get(place[level]);
    if (group === undefined) groups.set(place[level], [place]);
    else group.push(place);
  }
  return groups;
}

/** Halfway between the extremes, one place in fifty left out at either end. */
function middle(degrees) {
  const sorted = [...degrees].sort((a, b) => a - b);
  if ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0) > 180) return middle(degrees.map((d) => (d < 0 ? d + 360 : d)));
  const cut = Math.floor(sorted.length / 50);
  return (sorted[cut] + sorted[sorted.length - 1 - cut]) / 2;
}

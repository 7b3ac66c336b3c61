import { bySentence } from '../core/by-sentence.js';
import type { Annotation } from '../core/schema.js';
import { placeKey } from './place-key.js';
import type { Toponym } from './toponym.js';
import { type PlaceKnowledge, ToponymFinder } from './toponym-finder.js';

/** All toponyms of a report with what each can stand for, in order of the text. */
export function findToponyms(annotation: Annotation, knowledge: PlaceKnowledge): readonly Toponym[] {
  const namesIn = bySentence(annotation.names, annotation.sentences.length);
  const found = annotation.sentences.map((sentence, index) => new ToponymFinder(sentence, index, namesIn[index] ?? [], knowledge).find());
  const told = new Set(
    found.flatMap(({ sure }) => sure.filter(({ sense, within, spots }) => sense === 'literal' && !within && spots.length > 0).map(keyOf)),
  );
  return found.flatMap(({ sure, possible }) => {
    const again = possible.filter((toponym) => told.has(keyOf(toponym)));
    return again.length === 0 ? sure : [...sure, ...again].sort((a, b) => a.start - b.start);
  });
}

const keyOf = ({ words }: Toponym): string => placeKey(words);

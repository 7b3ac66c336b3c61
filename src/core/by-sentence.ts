/** Things of a report by the sentence they stand in, an entry for each sentence, their order kept. */
export function bySentence<T extends { readonly sentence: number }>(things: readonly T[], sentences: number): readonly (readonly T[])[] {
  const groups: T[][] = Array.from({ length: sentences }, () => []);
  for (const thing of things) groups[thing.sentence]?.push(thing);
  return groups;
}

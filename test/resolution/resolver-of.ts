import { phraseOf } from '../../src/coding/phrases.js';
import type { CodedReport, Phrase } from '../../src/core/draft.js';
import type { Sentence } from '../../src/core/schema.js';
import { treeOf } from '../../src/core/tree.js';
import { PartyResolver } from '../../src/resolution/party-resolver.js';
import type { ResolutionLexicon } from '../../src/resolution/resolution-lexicon.js';
import { wordAt } from '../coding/hand-parse.js';
import { type Circumstances, readParses } from '../coding/read-parse.js';
import { agents, world } from '../coding/small-lexicon.js';
import { atlasOf, placeWords } from './atlas-of.js';

/** Stage 4's knowledge beside the small lexicon: the third person, and types as far as the parses tell events of them. */
export const lexicon: ResolutionLexicon = {
  world,
  atlas: await atlasOf(world),
  placeWords,
  publishers: [],
  agents,
  pronouns: {
    person: new Set(['he', 'him', 'his', 'she', 'her']),
    thing: new Set(['it', 'its']),
    plural: new Set(['they', 'them', 'their']),
    speaker: new Set(['i', 'we', 'our']),
  },
  confidence: { what: { usual: 0.85, weights: new Map() }, party: { usual: 0.85, weights: new Map() } },
  codebook: {
    types: new Map(
      (['COERCE', 'ASSAULT', 'CONSULT', 'THREATEN'] as const).map((type) => [
        type,
        { type, score: -7, quad: 'material conflict', cameo: '170', modes: new Map([['arrest', { score: -5, cameo: '173' }]]) },
      ]),
    ),
    contexts: new Map(),
    topics: new Map(),
    political: { types: new Set(), alone: new Set(), foreign: new Set(), nouns: new Set(), frames: new Set() },
    sectors: new Set<string>(),
    bodies: new Set<string>(),
    sides: { state: new Set(['GOV', 'LEG']), people: new Set(['REB', 'CVL']) },
  },
};

interface Resolving {
  readonly coded: CodedReport;
  readonly resolver: PartyResolver;
  /** The phrase that a word of the numbered sentence heads. */
  readonly phrase: (word: string, sentence: number) => Phrase;
}

/** A resolver over written parses; their names, if any, are registered. */
export function resolverOf(items: readonly string[], around: Circumstances = {}): Resolving {
  const coded = readParses(items, around);
  const resolver = new PartyResolver(coded, lexicon);
  for (const name of coded.names) resolver.name(name);
  const phrase = (word: string, index: number): Phrase => {
    const sentence = coded.sentences[index] as Sentence;
    return phraseOf(treeOf(sentence), index, wordAt(sentence, word));
  };
  return { coded, resolver, phrase };
}

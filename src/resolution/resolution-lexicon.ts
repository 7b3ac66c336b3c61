import type { AgentLexicon } from '../core/agent-lexicon.js';
import type { Codebook } from '../core/codebook.js';
import type { World } from '../core/world.js';
import type { Atlas } from './atlas.js';
import type { ConfidenceModel } from './confidence.js';
import type { PronounLexicon } from './coreference.js';
import type { PlaceWords } from './place-words.js';
import type { Publisher } from './publisher-home.js';

/** All that stage 4 knows. */
export interface ResolutionLexicon {
  readonly world: World;
  readonly atlas: Atlas;
  readonly placeWords: PlaceWords;
  readonly publishers: readonly Publisher[];
  readonly agents: AgentLexicon;
  readonly pronouns: PronounLexicon;
  readonly codebook: Codebook;
  readonly confidence: ConfidenceModel;
}

import { code } from './coding/code.js';
import type { CodingLexicon } from './coding/coder-lexicon.js';
import type { Document, Report } from './core/schema.js';
import { annotate, type Engine } from './nlp/annotate.js';
import { type ResolutionLexicon, resolve } from './resolution/resolve.js';

/** All that the stages know, loaded once at the door. */
export interface Knowledge {
  readonly engine: Engine;
  readonly coding: CodingLexicon;
  readonly resolution: ResolutionLexicon;
}

/** The journey of a report: sentences, trees and names; events, sayings and times; who and where. */
export function codeReport(report: Report, knowledge: Knowledge): Document {
  const annotation = annotate(report, knowledge.engine);
  const coded = code(annotation, knowledge.coding);
  return resolve(coded, knowledge.resolution);
}

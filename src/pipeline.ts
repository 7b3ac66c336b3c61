import { code } from './coding/code.js';
import type { CodingLexicon } from './coding/coder-lexicon.js';
import type { Document, Report } from './core/schema.js';
import { UNLIMITED } from './core/time-limit.js';
import { withIncidents } from './incidents/incidents-within.js';
import type { LinkingLexicon } from './incidents/linking-lexicon.js';
import { type AnnotateOptions, annotate, type Engine } from './nlp/annotate.js';
import type { ResolutionLexicon } from './resolution/resolution-lexicon.js';
import { resolve } from './resolution/resolve.js';

/** All that the stages know, loaded once at the door. */
export interface Knowledge {
  readonly engine: Engine;
  readonly coding: CodingLexicon;
  readonly resolution: ResolutionLexicon;
  readonly linking: LinkingLexicon;
}

/** How long a report may take, and who is told what is wrong with a report that is coded all the same. */
export type CodingOptions = AnnotateOptions;

/** The journey of a report: sentences, trees and names; events, sayings and times; who and where; what is told twice. Throws `OutOfTime`. */
export function codeReport(report: Report, knowledge: Knowledge, options: CodingOptions = {}): Document {
  const { timeUp = UNLIMITED } = options;
  const annotation = annotate(report, knowledge.engine, options);
  const coded = code(annotation, knowledge.coding, timeUp);
  return withIncidents(resolve(coded, knowledge.resolution, timeUp), knowledge.linking);
}

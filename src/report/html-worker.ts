import { parentPort } from 'node:worker_threads';
import type { ProblemPiece } from './draft.js';
import { readArticle } from './html-article.js';
import { refusal } from './html-scan.js';

/** What the worker is asked: one page at a time. */
export interface PageRequest {
  readonly html: string;
  readonly origin: string;
}

/** What it answers: a problem, or the article. */
export type PageAnswer = ProblemPiece | { readonly kind: 'article'; readonly article: Awaited<ReturnType<typeof readArticle>> };

parentPort?.on('message', async ({ html, origin }: PageRequest) => {
  const answer: PageAnswer = (await refusal(html, origin)) ?? { kind: 'article', article: await readArticle(html) };
  parentPort?.postMessage(answer);
});

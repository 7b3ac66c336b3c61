import { type Command, InvalidArgumentError } from 'commander';
import { openExistingStore } from './open-store.js';
import { actorsOption, examples, lexiconOption, storeOption } from './options.js';
import { type OwnOptions, ownLexiconOf } from './own-lexicon.js';

interface ServeOptions extends OwnOptions {
  readonly store?: string;
  readonly port?: number;
  readonly open?: boolean;
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('show what is on record in your browser, each event beside its report')
    .option('-p, --port <number>', 'the port to use (default: 7373, or a free one where that is taken)', portNumber)
    .option('-o, --open', 'open the page in your browser')
    .addOption(storeOption())
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addHelpText('after', examples('onrecord serve', 'onrecord serve --store project.db --port 8080 --open'))
    .action((options: ServeOptions) => serveStore(options.store, options));
}

/** Serves the store of this path on this machine alone until Ctrl-C; the address is the last line printed. */
export async function serveStore(
  path: string | undefined,
  options: Pick<ServeOptions, 'port' | 'open' | 'lexicon' | 'actors'>,
): Promise<void> {
  const { startServer } = await import('../server/server.js');
  const own = await ownLexiconOf(options);
  const store = await openExistingStore(path);
  try {
    const server = await startServer({ store, port: options.port ?? null, own });
    process.stderr.write('Serving on this machine alone; Ctrl-C ends it.\n');
    process.stdout.write(`${server.url}\n`);
    if (options.open) await openBrowser(server.url);
    await untilTold();
    await server.close();
  } finally {
    await store.close();
  }
}

/** Settles at Ctrl-C, or when the process is asked to end. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Where no browser can be opened, the printed address remains. */
async function openBrowser(url: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It is no port. Give a whole number up to 65535.');
}

import type { Command } from 'commander';
import { onrecord } from './program.js';

const WIDTH = 100;

/** The page docs/cli.md: what every `--help` prints, in Markdown. */
export function manual(): string {
  const program = onrecord();
  const pages = [program, ...program.commands.flatMap((command) => [command, ...command.commands])].map(
    (command) => `${headingOf(command, program)}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`,
  );
  return `# The command line\n\nThis page is generated from the \`--help\` pages: \`npm run docs\` writes it again.\n\n${pages.join('\n')}`;
}

const headingOf = (command: Command, program: Command): string => `## ${nameOf(command, program)}`;

const nameOf = (command: Command, program: Command): string =>
  command === program || command.parent === null ? 'onrecord' : `${nameOf(command.parent, program)} ${command.name()}`;

function helpOf(command: Command): string {
  let page = '';
  command.configureOutput({
    writeOut: (text) => {
      page += text;
    },
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return page.trim();
}

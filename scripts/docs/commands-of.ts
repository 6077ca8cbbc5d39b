// Finds the commands in a page of the documentation.
import type { Page } from './pages';

/** The commands of a page: lines of blocks of shell, without what is said of them, and code in the text that begins with a program. */
export function commandsOf({ codes, fences }: Page): readonly string[] {
  const lines = fences
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/(^|\s+)#.*$/u, '').trim())
    .filter((line) => line !== '');
  return [...lines, ...codes.filter(isCommand)];
}

const programs = 'npm npx node git polylect sudo apt apt-get dpkg xvfb-run strace tar rm'.split(' ');

/** The name of a program alone is a name; ours, and what npm calls its scripts, can be typed as it is. */
function isCommand(code: string): boolean {
  const [first = '', ...rest] = code.replace(/^(?:[A-Z_]+=\S+ )+/u, '').split(' ');
  return programs.includes(first) && rest.length > 0;
}

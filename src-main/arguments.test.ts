// Tests of the command line.
import { describe, expect, it } from 'vitest';
import { helpText, readArguments, type Arguments } from './arguments';

const nothing: Arguments = {
  language: undefined,
  libraries: [],
  paths: [],
  links: [],
  isForNewWindow: false,
  asks: undefined,
};

function reads(words: readonly string[], expected: Partial<Arguments>): void {
  expect(readArguments(words)).toEqual({ ...nothing, ...expected });
}

it('asks for nothing where nothing is said', () => {
  reads([], {});
  reads([''], {});
});

describe('--lang', () => {
  it.each([
    ['--lang=fi', 'fi'],
    ['--lang=PT-br', 'pt-BR'],
    ['--lang=zh_hant', 'zh-Hant'],
    ['--lang=la', 'la'],
    ['--lang=xx', undefined],
    ['--lang=english', undefined],
    ['--lang=', undefined],
    ['--lang', undefined],
    ['--language=fi', undefined],
  ])('%s', (word, language) => {
    reads([word], { language });
  });

  it('is the last one that names a language', () => {
    reads(['--lang=fi', '--lang=de', '--lang=xx'], { language: 'de' });
  });
});

describe('--library', () => {
  it('can be given more than once, and the order is kept', () => {
    reads(['--library=/b', '--library=a/c', '--library=/b'], { libraries: ['/b', 'a/c', '/b'] });
  });

  it('may have spaces and equals signs in it', () => {
    reads(['--library=/my articles/a=b='], { libraries: ['/my articles/a=b='] });
  });

  it('without a folder is none', () => {
    reads(['--library=', '--library'], {});
  });
});

describe('addresses of files', () => {
  it('are paths, as a desktop hands them over', () => {
    reads(['--', 'file:///home/me/my%20articles/fr.md', 'FILE:///one'], {
      paths: ['/home/me/my articles/fr.md', '/one'],
    });
  });

  it('are left as they are where they lead to no file of this computer', () => {
    const words = ['file://elsewhere/fr.md', 'file:///%2F', 'file:///%zz', './file:name', 'file:name'];
    reads(words, { paths: words });
  });
});

describe('paths', () => {
  it('are all that do not begin with a dash, and their order is kept', () => {
    reads(['one/en.md', '--lang=fi', '/two', 'three=3'], {
      language: 'fi',
      paths: ['one/en.md', '/two', 'three=3'],
    });
  });

  it('are everything after two dashes', () => {
    reads(['one', '--', '-two', '--help', '--lang=fi', '--'], {
      paths: ['one', '-two', '--help', '--lang=fi', '--'],
    });
  });

  it('are not empty', () => {
    reads(['', 'one', '--', ''], { paths: ['one'] });
  });
});

describe('links', () => {
  it('are words of the scheme, and no paths', () => {
    reads(['polylect://open-models/sa/s2.p3', 'one', 'POLYLECT:x'], {
      paths: ['one'],
      links: ['polylect://open-models/sa/s2.p3', 'POLYLECT:x'],
    });
  });

  it('are links after two dashes too, where a system puts what it was asked to open', () => {
    reads(['--', 'polylect://open-models/sa/s2.p3', '-two'], {
      paths: ['-two'],
      links: ['polylect://open-models/sa/s2.p3'],
    });
  });

  it('are paths where they begin as one', () => {
    reads(['./polylect:one'], { paths: ['./polylect:one'] });
  });
});

describe('--new-window', () => {
  it('asks for a new window, wherever it stands', () => {
    reads(['--new-window'], { isForNewWindow: true });
    reads(['one', '--new-window'], { paths: ['one'], isForNewWindow: true });
  });

  it('is a path after two dashes, and takes no value', () => {
    reads(['--', '--new-window'], { paths: ['--new-window'] });
    reads(['--new-window=no'], {});
  });
});

describe('--version and --help', () => {
  it.each<[string, Arguments['asks']]>([
    ['--version', 'version'],
    ['--help', 'help'],
    ['-h', 'help'],
    ['--version=1', undefined],
    ['version', undefined],
  ])('%s', (word, asks) => {
    expect(readArguments([word]).asks).toBe(asks);
  });

  it('are answered by the first one, whatever else is said', () => {
    reads(['one', '--version', '--help', '--lang=fi'], { language: 'fi', paths: ['one'], asks: 'version' });
  });
});

it('leaves Chromium’s switches alone', () => {
  reads(['--user-data-dir=/data', '--no-sandbox', '-psn_0_123', '-', '--remote-debugging-port=0'], {});
});

it('has a help that names every option', () => {
  for (const option of [
    ...['--lang=', '--library=', '--new-window', '--user-data-dir=', '--version', '--help'],
    ...['PATH', 'LINK'],
  ]) {
    expect(helpText).toContain(option);
  }
});

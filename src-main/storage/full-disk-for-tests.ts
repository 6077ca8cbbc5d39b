// For tests, as a process of its own under a limit: makes bookmarks until no more can be saved, and says what was answered.
import { tmpdir } from 'node:os';
import process from 'node:process';
import { fillUp } from './bookmarks-for-tests';

process.env.ELECTRON_OVERRIDE_DIST_PATH = tmpdir();
// Node ignores this signal, but electron-store's writer listens to it, and would end the process.
process.on('SIGXFSZ', () => undefined);
process.stdout.write(JSON.stringify(await fillUp(process.argv[2] ?? '')));

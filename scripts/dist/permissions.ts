// The permissions and times of everything packed, the same whatever the umask of who packs.
import { chmod, lstat, lutimes, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const anyoneMayRun = 0o111;

/** Libraries are read and not run (Debian Policy, 8.1), whatever the archive says that they came in. */
const library = /\.so(\.\d+)*$/u;

/**
 * Folders and programs 755, all other files 644, links as they are; and every time the one given.
 *
 * @param seconds since 1970
 */
export async function levelPermissions(folder: string, seconds: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await levelPermissions(path, seconds);
    else if (!entry.isSymbolicLink()) {
      const { mode } = await lstat(path);
      await chmod(path, (mode & anyoneMayRun) === 0 || library.test(entry.name) ? 0o644 : 0o755);
    }
    await lutimes(path, seconds, seconds);
  }
  await chmod(folder, 0o755);
  await lutimes(folder, seconds, seconds);
}

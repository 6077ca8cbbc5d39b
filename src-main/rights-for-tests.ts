// For tests: works with a path's rights changed, and without root's power over them.
import { chmod, stat } from 'node:fs/promises';

/** The user `nobody`, who owns nothing. */
const nobody = 65534;

/**
 * Does some work while a file or folder has other rights, as a user whom they bind; then all is as before.
 *
 * @param mode the rights, as `chmod` takes them
 */
export async function withRights<Answer>(
  path: string,
  mode: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { mode: before } = await stat(path);
  const isRoot = process.geteuid?.() === 0;
  await chmod(path, mode);
  if (isRoot) process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmod(path, before & 0o777);
  }
}

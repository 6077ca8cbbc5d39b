// Whether a program and all that it starts can be watched here with strace, to see which sockets it uses.
import { capture } from './processes.mjs';
import { ensureSystemLibraries, isCommand } from './system-libraries.mjs';

/** The programs that it takes, and the packages that Debian has them in. */
const packagesOf = { strace: 'strace', 'dbus-daemon': 'dbus' };

/**
 * As root on Debian and its relatives what is missing is installed first.
 * @returns {Promise<string | undefined>} Why it cannot, where it cannot.
 */
export async function whyNotTrace() {
  if (process.platform !== 'linux') return 'this is not Linux';
  try {
    await ensureSystemLibraries({ display: true, tracing: true });
  } catch {
    // What is missing is said below.
  }
  for (const [program, name] of Object.entries(packagesOf)) {
    if (!(await isCommand(program)))
      return `there is no ${program} (on Debian: sudo apt-get install ${name})`;
  }
  const { exitCode, output } = await capture('strace', ['-f', '-e', 'trace=none', 'true']);
  return exitCode === 0 ? undefined : `strace may not watch programs here (${output.trim()})`;
}

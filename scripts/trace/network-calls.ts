// Reads what strace wrote down of one thread: which calls of the network it made, on what kind of socket, and with which address.

export interface NetworkCall {
  /** The name of the system call. */
  readonly name: string;
  /** What stands between its parentheses. */
  readonly words: string;
  /** What kind of socket it was made on, as strace names it, such as `UNIX-STREAM`, `NETLINK` or `UDPv6`. */
  readonly socket?: string;
  /** The address that it was given. */
  readonly address?: Address;
  /** `0` or more, or the name of the error, such as `ENOENT`; `?` where the thread ended in it. */
  readonly result: string;
}

export interface Address {
  /** As in `AF_UNIX`, without `AF_`. */
  readonly family: string;
  /** A path, with `@` before it where it is not in the file system; a host and a port; or what else strace has of it. */
  readonly place: string;
}

export interface ThreadRecord {
  readonly calls: readonly NetworkCall[];
  /** Lines that mean nothing to us. Where there are some, nothing can be said of the thread. */
  readonly unread: readonly string[];
  /** It was followed to its end. */
  readonly hasEnded: boolean;
}

/** `--- SIGCHLD {…} ---` */
const signal = /^--- .* ---$/u;
/** `+++ exited with 0 +++`, or killed, or superseded by the thread that took its place. */
const end = /^\+\+\+ (?:exited|killed|superseded) .*\+\+\+$/u;
/** A call that was cut off by the end of the thread has `<unfinished ...>` before its parenthesis, and `?` for a result. */
const call =
  /^(?<name>\w+)\((?<words>.*?)(?: <unfinished \.\.\.>)?(?:\)\s+= (?<result>-?\w+|\?)(?<rest>.*))?$/su;
/**
 * A call of which strace could not ask the name, the socket or the address, since the thread was killed as it began it. The
 * kernel makes no call then (kernel/entry/common.c, syscall_trace_enter). Of a thread that lives a socket always has a name,
 * and an address that cannot be read is answered.
 */
const unasked = /^(?:\?\?\?\(|\w+\(\d+, |(?:connect|bind)\(\d+<.*>, 0x).*(?:<unfinished \.\.\.>|\)\s+= \?)$/u;
const onSocket = /^\d+<(?<socket>[A-Za-z][\w-]*)(?::|>)/u;

/** @param text the file that `strace -ff -yy -o` makes of a thread */
export function readThread(text: string): ThreadRecord {
  const calls: NetworkCall[] = [];
  const unread: string[] = [];
  let hasEnded = false;
  const lines = text.split('\n').filter((line) => line !== '' && !signal.test(line));
  for (const [index, line] of lines.entries()) {
    if (end.test(line)) {
      hasEnded = true;
      continue;
    }
    if (unasked.test(line) && end.test(lines[index + 1] ?? '')) continue;
    const found = readCall(line);
    if (found === undefined) unread.push(line);
    else calls.push(found);
  }
  return { calls, unread, hasEnded };
}

function readCall(line: string): NetworkCall | undefined {
  const { name, words, result = '?', rest = '' } = call.exec(line)?.groups ?? {};
  if (name === undefined || words === undefined) return undefined;
  const socket = onSocket.exec(words)?.groups?.socket;
  const address = readAddress(words);
  return {
    name,
    words,
    ...(socket !== undefined && { socket }),
    ...(address !== undefined && { address }),
    result: result.startsWith('-') ? (/^ (E[A-Z0-9]+)/u.exec(rest)?.[1] ?? result) : result,
  };
}

const anyAddress = /\{sa_family=(?:AF_)?(?<family>\w+)(?:, (?<place>[^}]*))?\}/u;
const path = /sun_path=(?<isAbstract>@)?"(?<path>[^"]*)"/u;
const host = /"(?<host>[\d.:a-f]+)"/u;
const port = /htons\((?<port>\d+)\)/u;

function readAddress(words: string): Address | undefined {
  const { family, place = '' } = anyAddress.exec(words)?.groups ?? {};
  if (family === undefined) return undefined;
  const file = path.exec(place)?.groups;
  if (file !== undefined) return { family, place: `${file.isAbstract ?? ''}${file.path ?? ''}` };
  const at = host.exec(place)?.groups?.host;
  if (at === undefined) return { family, place };
  return { family, place: `${at} port ${port.exec(place)?.groups?.port ?? '?'}` };
}

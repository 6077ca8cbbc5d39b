// Says of every call of the network what it is there for. What has no place here points outside, and must not be.
import type { NetworkCall } from './network-calls';

/** Something on this computer that the app may talk to. */
export interface Neighbour {
  readonly name: string;
  /** Paths of its sockets: exact, or with `/` at the end everything under it. A path that begins with `@` is not in the file system. */
  readonly paths: readonly string[];
}

export interface Finding {
  readonly what: string;
  /** The kind of socket. */
  readonly kind: string;
  /** Where to; empty where the call has no address. */
  readonly place: string;
  /** Why it may be; absent where it may not. */
  readonly reason?: string;
}

/** The kernel itself answers these: which network cards there are, and which devices come and go. */
const kernelTopics = ['NETLINK_ROUTE', 'NETLINK_KOBJECT_UEVENT'];

/** These look at a socket, and make it neither talk nor point anywhere. */
const harmless = new Set(['getsockname', 'getpeername', 'getsockopt', 'setsockopt', 'shutdown']);

const ownProcesses = 'the app’s own processes';
const kernel = 'the kernel: network cards, devices';
/** Names of sockets that strace gives with the kernel's help; a plain `socket` is one that it could learn nothing of. */
const isUnix = (socket = ''): boolean => socket === 'UNIX' || socket.startsWith('UNIX-');

/** What a call is there for; nothing for one that says nothing. */
export function judge(call: NetworkCall, neighbours: readonly Neighbour[]): Finding | undefined {
  const { name, words, socket, address } = call;
  if (harmless.has(name)) return undefined;
  switch (name) {
    case 'socket':
      return made(words);
    case 'socketpair':
      return {
        what: 'pair',
        kind: kindOf(words),
        place: '',
        ...(words.startsWith('AF_UNIX') && { reason: ownProcesses }),
      };
    case 'connect':
      return { what: 'connected', ...toNeighbour(call, neighbours) };
    case 'bind':
      if (address?.family === 'NETLINK') return { what: 'bound', kind: 'NETLINK', place: '', reason: kernel };
      return { what: 'bound', ...toNeighbour(call, neighbours) };
    case 'listen':
    case 'accept':
    case 'accept4':
      return {
        what: name === 'listen' ? 'listens' : 'accepted',
        kind: socket ?? '?',
        place: address?.place ?? '',
        ...(isUnix(socket) && { reason: ownProcesses }),
      };
    case 'sendto':
    case 'sendmsg':
    case 'sendmmsg':
    case 'recvfrom':
    case 'recvmsg':
    case 'recvmmsg':
      return talked(call, neighbours);
    default:
      return { what: name, kind: socket ?? '?', place: address?.place ?? '' };
  }
}

/** A socket that was made, and may be of no use: what it is used for is another call. */
function made(words: string): Finding {
  const kind = kindOf(words);
  const finding = { what: 'made', kind, place: '' };
  if (words.startsWith('AF_UNIX')) return { ...finding, reason: 'what it is used for stands below' };
  if (words.startsWith('AF_NETLINK'))
    return kernelTopics.some((topic) => words.includes(topic)) ? { ...finding, reason: kernel } : finding;
  // net/base/network_interfaces_posix.cc asks the kernel by such a socket, with ioctl, what a network card is and what it is called.
  if (/^AF_INET6?, SOCK_DGRAM\b/u.test(words))
    return { ...finding, reason: 'asks the kernel what a network card is; led nowhere' };
  return finding;
}

/** `AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0` is a `UNIX STREAM`. */
function kindOf(words: string): string {
  const [family = '', type = ''] = words.split(', ');
  const topic = /NETLINK_\w+/u.exec(words)?.[0];
  return [family.replace('AF_', ''), topic ?? /SOCK_([A-Z]+)/u.exec(type)?.[1] ?? ''].join(' ');
}

function talked(call: NetworkCall, neighbours: readonly Neighbour[]): Finding {
  const { name, socket, address } = call;
  const what = name.startsWith('send') ? 'sent' : 'received';
  if (address?.family === 'NETLINK' || socket === 'NETLINK')
    return { what, kind: 'NETLINK', place: '', reason: kernel };
  if (address !== undefined) return { what, ...toNeighbour(call, neighbours) };
  const kind = socket ?? '?';
  return { what, kind, place: '', ...(isUnix(socket) && { reason: 'connected or paired above' }) };
}

function toNeighbour(
  { address, result }: NetworkCall,
  neighbours: readonly Neighbour[],
): Omit<Finding, 'what'> {
  const { family = '?', place = '' } = address ?? {};
  const isThere = ['ENOENT', 'ECONNREFUSED'].includes(result) ? ' (nobody there)' : '';
  const finding = { kind: family, place: `${place}${isThere}` };
  if (family !== 'UNIX') return finding;
  const known = neighbours.find(({ paths }) =>
    paths.some((path) => (path.endsWith('/') ? place.startsWith(path) : place === path)),
  );
  return { ...finding, ...(known !== undefined && { reason: known.name }) };
}

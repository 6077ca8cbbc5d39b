// Tests of reading what strace writes down, with lines that it wrote.
import { describe, expect, it } from 'vitest';
import { readThread } from './network-calls';

const probe =
  'connect(89<UDPv6:[31180]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), ' +
  'inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = 0';

describe('readThread', () => {
  it('reads the kind of socket, the address and the result', () => {
    const { calls, unread } = readThread(
      [
        'socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 51<UDPv6:[31170]>',
        'connect(17<UNIX-STREAM:[71669]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X81"}, 21) = 0',
        'connect(18<UNIX-STREAM:[71559]>, {sa_family=AF_UNIX, sun_path="/run/bus"}, 29) = -1 ENOENT (No such file or directory)',
        probe,
        'connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = -1 EINPROGRESS (Operation now in progress)',
        'sendto(52<NETLINK:[71612]>, [{nlmsg_len=20}, {ifa_family=AF_UNSPEC}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20',
        'recvmsg(17<UNIX-STREAM:[1->2]>, {msg_name=NULL, msg_namelen=0}, 0) = -1 EAGAIN (Resource temporarily unavailable)',
      ].join('\n'),
    );
    expect(unread).toEqual([]);
    expect(calls.map(({ name, socket, address, result }) => [name, socket, address?.place, result])).toEqual([
      ['socket', undefined, undefined, '51'],
      ['connect', 'UNIX-STREAM', '@/tmp/.X11-unix/X81', '0'],
      ['connect', 'UNIX-STREAM', '/run/bus', 'ENOENT'],
      ['connect', 'UDPv6', '2001:4860:4860::8888 port 443', '0'],
      ['connect', 'TCP', '8.8.8.8 port 53', 'EINPROGRESS'],
      ['sendto', 'NETLINK', 'nl_pid=0, nl_groups=00000000', '20'],
      ['recvmsg', 'UNIX-STREAM', undefined, 'EAGAIN'],
    ]);
  });

  it('knows whether the thread was watched to its end', () => {
    expect(readThread(`${probe}\n+++ exited with 0 +++\n`).hasEnded).toBe(true);
    expect(readThread('+++ killed by SIGKILL +++\n').hasEnded).toBe(true);
    expect(readThread(`${probe}\n`).hasEnded).toBe(false);
  });

  it('passes over signals, and takes a call for one that the end of the thread cut off', () => {
    const { calls, unread } = readThread(
      [
        '--- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=1, si_uid=0, si_status=0} ---',
        'recvmsg(3<UNIX-STREAM:[1->2]>,  <unfinished ...>) = ?',
        'recvmsg(4<UNIX-STREAM:[1->2]>, ',
      ].join('\n'),
    );
    expect(unread).toEqual([]);
    expect(calls.map(({ socket, result }) => [socket, result])).toEqual([
      ['UNIX-STREAM', '?'],
      ['UNIX-STREAM', '?'],
    ]);
  });

  it('passes over a call that strace could not ask about, since the thread was killed before it', () => {
    for (const line of [
      '???()                                   = ?',
      '???( <unfinished ...>',
      'sendto(53, 0x24b4014a7600, 112, MSG_NOSIGNAL, NULL, 0) = ?',
      'recvmsg(17,  <unfinished ...>) = ?',
      'recvmsg(17, {msg_namelen=0}, 0 <unfinished ...>',
      'connect(5<UNIX-STREAM:[1->2]>, 0x7ffe1c2b3a40, 110) = ?',
    ]) {
      expect(readThread(`${line}\n+++ killed by SIGKILL +++\n`)).toEqual({
        calls: [],
        unread: [],
        hasEnded: true,
      });
      const { calls, unread } = readThread(`${line}\n${probe}\n+++ exited with 0 +++\n`);
      expect([calls.length, unread.length]).toEqual(line.startsWith('???') ? [1, 1] : [2, 0]);
      const alone = readThread(line);
      expect(alone.calls.length + alone.unread.length).toBe(1);
    }
  });

  it('keeps a call that was answered, or made on a socket that has a name', () => {
    for (const line of [
      'sendto(53, ""..., 112, MSG_NOSIGNAL, NULL, 0) = 112',
      'connect(53, 0x7ffe1c2b3a40, 16) = -1 EFAULT (Bad address)',
      'sendto(53<UDP:[1]>, 0x24b4014a7600, 112, MSG_NOSIGNAL, NULL, 0) = ?',
      'connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = ?',
    ])
      expect(readThread(`${line}\n+++ killed by SIGKILL +++\n`).calls).toHaveLength(1);
  });

  it('keeps what it does not understand', () => {
    expect(readThread('strace: something went wrong').unread).toEqual(['strace: something went wrong']);
  });
});

// Tests of what may be in a trace: nothing that points out of this computer, and nothing that is not known.
import { describe, expect, it } from 'vitest';
import { readThread } from './network-calls';
import { judge, type Finding } from './verdict';

const neighbours = [
  { name: 'the display', paths: ['@/tmp/.X11-unix/X1'] },
  { name: 'the app', paths: ['/tmp/own/'] },
];

function findingOf(line: string): Finding | undefined {
  const [call] = readThread(line).calls;
  return judge(call!, neighbours);
}

describe('judge', () => {
  it.each([
    'socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5<UNIX-STREAM:[1]>',
    'socketpair(AF_UNIX, SOCK_SEQPACKET, 0, [5<UNIX:[1]>, 6<UNIX:[2]>]) = 0',
    'connect(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X1"}, 21) = 0',
    'bind(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/tmp/own/x/SingletonSocket"}, 110) = 0',
    'listen(5<UNIX-STREAM:[1,"/tmp/own/x/SingletonSocket"]>, 5) = 0',
    'sendmsg(5<UNIX:[1->2]>, {msg_name=NULL, msg_namelen=0}, MSG_NOSIGNAL) = 8',
    'socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 5<NETLINK:[1]>',
    'bind(5<NETLINK:[1]>, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x000113}, 12) = 0',
    'recvfrom(5<NETLINK:[1]>, [{nlmsg_len=20}], 4096, MSG_DONTWAIT, NULL, NULL) = 20',
    'socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 51<UDPv6:[31170]>',
  ])('says why it may be: %s', (line) => {
    expect(findingOf(line)?.reason).toEqual(expect.stringMatching(/./u));
  });

  it.each([
    // The probe for IPv6 that Chromium made before it was kept from it.
    'connect(89<UDPv6:[31180]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    // Not even to this computer: somebody else could listen there.
    'connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    'connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("8.8.8.8")}, 16) = -1 ENETUNREACH (Network is unreachable)',
    'connect(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
    'connect(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X11"}, 21) = 0',
    'connect(5<UDP:[1]>, {sa_family=AF_UNSPEC, sa_data="\\0\\0"...}, 16) = 0',
    'bind(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    'listen(5<TCP:[127.0.0.1:9229]>, 5) = 0',
    'accept4(5<TCP:[127.0.0.1:9229]>, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("127.0.0.1")}, [16], 0) = 6',
    'sendto(5<UDP:[0.0.0.0:1]>, ""..., 40, MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 40',
    'sendto(5<TCP:[1.1.1.1:1->2.2.2.2:2]>, ""..., 40, MSG_NOSIGNAL, NULL, 0) = 40',
    'sendmsg(5<socket:[1]>, {msg_name=NULL, msg_namelen=0}, 0) = 8',
    'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 5<TCP:[1]>',
    'socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)) = 5<PACKET:[1]>',
    'socket(AF_NETLINK, SOCK_RAW, NETLINK_NETFILTER) = 5<NETLINK:[1]>',
    'socketpair(AF_TIPC, SOCK_STREAM, 0, [5, 6]) = 0',
    'io_uring_setup(256, {flags=0}) = 5<anon_inode:[io_uring]>',
  ])('has no reason for: %s', (line) => {
    const finding = findingOf(line);
    expect(finding).toBeDefined();
    expect(finding?.reason).toBeUndefined();
  });

  it('says nothing of what only looks at a socket', () => {
    expect(findingOf('getsockopt(5<UNIX-STREAM:[1]>, SOL_SOCKET, SO_ERROR, [0], [4]) = 0')).toBeUndefined();
  });
});

import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** IPv4 that is nobody's on the internet (IANA special-purpose registry). */
const SPECIAL_IPV4: ReadonlyArray<readonly [network: string, bits: number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside the global range, but standing for IPv4 or for documentation. */
const SPECIAL_IPV6: ReadonlyArray<readonly [network: string, bits: number]> = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
];

const special = new BlockList();
SPECIAL_IPV4.forEach(([net, bits]) => special.addSubnet(net, bits, 'ipv4'));
SPECIAL_IPV6.forEach(([net, bits]) => special.addSubnet(net, bits, 'ipv6'));

/** All that was ever given out; loopback, private and mapped ones are not in. */
const globalIpv6 = new BlockList();
globalIpv6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address may be anybody's: not loopback, link-local or private. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return (
        globalIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6')
      );
    default:
      return false;
  }
}

/**
 * The addresses of a host, all of them public; undefined when any is not. A
 * name that leads to two places could lead to the wrong one next time.
 *
 * @throws when the name is not known
 */
export async function publicAddressesOf(
  hostname: string,
): Promise<string[] | undefined> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(bare)
    ? [bare]
    : (await lookup(bare, { all: true })).map(({ address }) => address);
  return addresses.every(isPublicAddress) ? addresses : undefined;
}

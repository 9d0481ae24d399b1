import {BlockList, isIP} from 'node:net'

/** Which addresses may speak for others. */
export type TrustedProxies = (address: string) => boolean

/**
 * Reads `TRUSTED_PROXIES`: addresses and networks such as `127.0.0.1, 10.0.0.0/8, fd00::/8`, parted by commas.
 * Throws when one can't be read: a proxy that is not recognised would make all its visitors one.
 */
export function readTrustedProxies(list: string | undefined): TrustedProxies {
  const networks = new BlockList()
  const entries = (list ?? '').split(',').map(entry => entry.trim())
  for (const entry of entries.filter(Boolean)) addNetwork(networks, entry)
  if (entries.every(entry => entry === '')) return () => false
  const known = new Map<string, boolean>()
  return address => {
    const before = known.get(address)
    if (before !== undefined) return before
    const family = isIP(address)
    const verdict = family !== 0 && networks.check(address, family === 4 ? 'ipv4' : 'ipv6')
    // Asked for each hit, about a few proxies and many readers.
    if (known.size >= mostKnown) known.clear()
    known.set(address, verdict)
    return verdict
  }
}

const mostKnown = 10_000

/**
 * The client's address: the socket's own, or, when a trusted proxy is behind the socket, the last address in
 * `X-Forwarded-For` that is no trusted proxy. Entries further left are the client's own words and count for nothing.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  isTrusted: TrustedProxies,
): string {
  let address = plain(socketAddress)
  const entries = forwardedFor?.split(',') ?? []
  while (isTrusted(address)) {
    const next = plain(entries.pop()?.trim() ?? '')
    if (isIP(next) === 0) return address
    address = next
  }
  return address
}

function addNetwork(networks: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/')
  const family = isIP(address)
  const most = family === 4 ? 32 : 128
  const prefix = bits === undefined ? most : Number(bits)
  if (family === 0 || bits === '' || !Number.isInteger(prefix) || prefix < 0 || prefix > most) {
    throw new Error(
      `TRUSTED_PROXIES names '${entry}', which is no address or network. Write it like 127.0.0.1 or 10.0.0.0/8.`,
    )
  }
  networks.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6')
}

/** Without the IPv6 clothing of an IPv4 address, a zone or a port. */
function plain(address: string): string {
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  return bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

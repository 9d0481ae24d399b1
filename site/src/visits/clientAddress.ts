import {BlockList, isIP} from 'node:net'

/** Which addresses may speak for others. */
export type TrustedProxies = (address: string) => boolean

/**
 * Reads `TRUSTED_PROXIES`: addresses and networks such as `127.0.0.1, 10.0.0.0/8, fd00::/8`, parted by commas.
 * Throws when one can't be read: a proxy that is not recognised would make all its visitors one.
 */
export function readTrustedProxies(list: string | undefined): TrustedProxies {
  const networks = (list ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean)
    .map(readNetwork)
  const ofVersion4 = networks.filter(({family}) => family === 4).map(rangeOf)
  const all = new BlockList()
  for (const {address, prefix, family} of networks) all.addSubnet(address, prefix, `ipv${family}`)
  return address => {
    const family = isIP(address)
    if (family !== 4) return family === 6 && all.check(address, 'ipv6')
    // Asked for each hit; BlockList makes two objects for each answer.
    const number = numberOf(address)
    return ofVersion4.some(({first, last}) => number >= first && number <= last)
  }
}

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

interface Network {
  address: string
  prefix: number
  family: 4 | 6
}

function readNetwork(entry: string): Network {
  const [address = '', bits] = entry.split('/')
  const family = isIP(address) === 4 ? 4 : 6
  const most = family === 4 ? 32 : 128
  const prefix = bits === undefined ? most : Number(bits)
  if (isIP(address) === 0 || bits === '' || !Number.isInteger(prefix) || prefix < 0 || prefix > most) {
    throw new Error(
      `TRUSTED_PROXIES names '${entry}', which is no address or network. Write it like 127.0.0.1 or 10.0.0.0/8.`,
    )
  }
  return {address, prefix, family}
}

function rangeOf({address, prefix}: Network): {first: number; last: number} {
  const size = 2 ** (32 - prefix)
  const first = Math.floor(numberOf(address) / size) * size
  return {first, last: first + size - 1}
}

/** A well-formed IPv4 address as a number. */
function numberOf(address: string): number {
  let before = 0
  let part = 0
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index)
    if (code === dot) {
      before = (before + part) * 256
      part = 0
    } else part = part * 10 + code - zero
  }
  return before + part
}

const dot = 46
const zero = 48

/** Without the IPv6 clothing of an IPv4 address, a zone or a port. */
function plain(address: string): string {
  if (isIP(address) === 4) return address
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  return bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

/** How many items a settled page of a list holds. */
export const listPageSize = 12

/** One page of a list that is numbered from the oldest item. */
export type ListPage = {
  /** 1 is the oldest page; undefined for the newest, which stands at the list's own address. */
  number?: number | undefined
  /** Items `from` up to, not including, `to`, counted from the oldest. */
  from: number
  to: number
  /** Address of the page with newer, and of the page with older items. */
  newer?: string | undefined
  older?: string | undefined
}

/**
 * How many numbered pages stand under a list of `count` items. A page is settled once it is full; the newest page
 * keeps between one and two pages' worth (all of a short list), so that it is never nearly empty. So a new item
 * touches the newest page, and every twelfth time one new page and the page before it: never the whole list.
 */
export function settledPages(count: number, size: number = listPageSize): number {
  return Math.max(0, Math.floor(count / size) - 1)
}

/** Names of the numbered pages of a list of `count` items, as addresses have them. */
export function numberedPages(count: number): string[] {
  return Array.from({length: settledPages(count)}, (_, index) => String(index + 1))
}

/** The page `number` (undefined: the newest) of the list at `address`, or undefined when there is none. */
export function listPage(address: string, count: number, number?: number): ListPage | undefined {
  const settled = settledPages(count)
  const pageAddress = (one: number) => `${address}trang/${one}/`
  if (number === undefined)
    return {from: settled * listPageSize, to: count, older: settled > 0 ? pageAddress(settled) : undefined}
  if (!Number.isInteger(number) || number < 1 || number > settled) return undefined
  return {
    number,
    from: (number - 1) * listPageSize,
    to: number * listPageSize,
    newer: number === settled ? address : pageAddress(number + 1),
    older: number > 1 ? pageAddress(number - 1) : undefined,
  }
}

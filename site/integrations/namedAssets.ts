/** An address of a picture or file of ours, wherever it stands: attribute, srcset, feed, site map, data. */
const address =
  /\/(?:images|files)\/[0-9a-f]{40}[\w.-]*(?:\/[\w.-]+)?\.[a-z0-9]{2,8}|\/images\/chia-se\/[a-z0-9/-]*[0-9a-f]{16}\.png/g

/** The pictures and files a text names, each once, in the order of first mention. */
export function namedAssets(text: string): string[] {
  return [...new Set(text.match(address) ?? [])]
}

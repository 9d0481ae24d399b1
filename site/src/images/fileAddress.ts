const assetPattern = /^file-([0-9a-f]{40})-([a-z0-9]{1,8})$/
const pathPattern = /^\/files\/([0-9a-f]{40}\.[a-z0-9]{1,8})$/

/** The public, root-relative address of a file: `file-<sha1>-pdf` gives `/files/<sha1>.pdf`. Throws for other ids. */
export function filePath(assetId: string): string {
  const match = assetPattern.exec(assetId)
  if (!match) throw new Error(`'${assetId}' is not a file asset's id: expected file-<sha1>-<ext>.`)
  return `/files/${match[1]}.${match[2]}`
}

/** The file's name under the lake's `/files/<project>/<dataset>/`; undefined for an address that is not a file's. */
export function parseFilePath(path: string): string | undefined {
  return pathPattern.exec(path)?.[1]
}

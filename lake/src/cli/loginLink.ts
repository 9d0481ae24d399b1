import type {LakeConfig} from '../config.ts'

/** The address that logs its holder in to the Studio. The token stands in the fragment, which no server sees or logs. */
export function loginLink(
  secret: string,
  {publicUrl, tls, port}: Pick<LakeConfig, 'publicUrl' | 'tls' | 'port'>,
): string {
  return `${publicUrl ?? `${tls ? 'https' : 'http'}://localhost:${port}`}/#token=${secret}`
}

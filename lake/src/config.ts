/** Everything the lake is told from outside. Only `main.ts` reads the environment. */
export interface LakeConfig {
  /** Holds all that is worth keeping: `lake/system.sqlite`, `lake/datasets/<name>/…`. */
  dataDir: string
  projectId: string
  /** Dataset made at first start. */
  dataset: string
  host: string
  /** 0 takes a free port. */
  port: number
  /** Origin under which editors reach lake and Studio, without a trailing slash; asset URLs are joined to it on read. */
  publicUrl: string | null
  /** Folder of the built Studio served at `/`, or null for the API alone. */
  studioDir: string | null
  /** Origins beside our own that browsers may call from with credentials. */
  corsOrigins: string[]
  /** Names beside localhost, *.localhost and publicUrl's host that a Host header may carry. */
  hostNames: string[]
  /** Administrator's token at first start; one is made when null. Only its hash is stored. */
  adminToken: string | null
  tls: {cert: string; key: string} | null
  limits: {
    queryMs: number
    queryMemoryMb: number
    queryThreads: number
    requestBytes: number
    assetBytes: number
    transformCacheBytes: number
  }
  log: (entry: Record<string, unknown>) => void
}

export const defaultLimits: LakeConfig['limits'] = {
  queryMs: 10_000,
  queryMemoryMb: 512,
  queryThreads: 2,
  requestBytes: 16 * 1024 * 1024,
  assetBytes: 512 * 1024 * 1024,
  transformCacheBytes: 2 * 1024 * 1024 * 1024,
}

import {join} from 'node:path'
import type {LakeConfig} from '../config.ts'
import {type ImportTarget, targetClient} from '../import/importTarget.ts'
import {commitTransaction} from '../mutations/commitTransaction.ts'
import {mostMutations, parseMutations} from '../mutations/parseMutations.ts'
import {openLake} from '../openLake.ts'
import {lockFolder} from '../store/lockFolder.ts'
import {type CommandContext, CommandFailure} from './command.ts'

/**
 * A lake has one writer. When it is running, the import goes through it, so that its listeners and the public site
 * follow; else a lake is opened for the import alone, on a free loopback port. Either way with an administrator's
 * token of its own that ends with the import.
 *
 * Throws CommandFailure that says what to do when the running lake can't be reached at `address`.
 */
export async function openImportTarget(
  {config, access, clock, actor}: CommandContext,
  address: string | undefined,
): Promise<ImportTarget> {
  const expiresAt = new Date(clock().getTime() + 24 * 60 * 60_000).toISOString()
  const request = {label: 'pnpm lake import', holder: {roles: ['administrator']}, expiresAt}
  const {secret, id} = access.tokens.create(request, actor)
  const revoke = () => access.tokens.revoke(id, actor)
  try {
    const target = isRunning(config)
      ? await reachLake(address ?? addressOf(config), secret, config)
      : await openOwnLake(config, secret)
    return {...target, close: () => target.close().finally(revoke)}
  } catch (error) {
    revoke()
    throw error
  }
}

function isRunning({dataDir}: LakeConfig): boolean {
  try {
    lockFolder(join(dataDir, 'lake'))()
    return false
  } catch (error) {
    const {cause} = error as {cause?: {code?: string}}
    if (cause?.code?.startsWith('SQLITE_BUSY')) return true
    throw error
  }
}

/** A certificate is made out to the public name, and a lake on one address of the network answers to no other. */
function addressOf({tls, publicUrl, host, port}: LakeConfig): string {
  const isOnLoopback = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host)
  if (publicUrl !== null && (tls || !isOnLoopback)) return publicUrl
  return `${tls ? 'https' : 'http'}://localhost:${port}`
}

async function reachLake(url: string, token: string, {projectId, limits}: LakeConfig): Promise<ImportTarget> {
  const target = {url, token, projectId}
  // Only the lake on this very data folder knows the token.
  await targetClient(target, 'x', {maxRetries: 0})
    .users.getById('me')
    .catch((error: Error) => {
      throw new CommandFailure(
        `A lake is running on this data folder, but not as ${url} (${reasonOf(error)}). Name its address with --url, or stop it.`,
      )
    })
  return {
    ...target,
    commit: async (dataset, mutations) => {
      assertFits(mutations, limits)
      await targetClient(target, dataset).request({
        method: 'POST',
        url: `/data/mutate/${dataset}`,
        body: {mutations},
      })
    },
    close: async () => {},
  }
}

/** fetch says 'fetch failed' and keeps why (a port, a certificate) in the cause. */
function reasonOf({message, cause}: Error): string {
  return cause instanceof Error ? `${message}: ${reasonOf(cause)}` : message
}

/** A running lake has others to answer too. Throws CommandFailure that says how a larger archive gets in. */
function assertFits(mutations: readonly object[], {requestBytes}: LakeConfig['limits']): void {
  const bytes = Buffer.byteLength(JSON.stringify({mutations}))
  if (mutations.length <= mostMutations && bytes <= requestBytes) return
  throw new CommandFailure(
    `The archive needs a transaction of ${mutations.length} mutations, ${bytes} bytes: a running lake takes ${mostMutations} and ` +
      `${requestBytes} bytes (LAKE_REQUEST_BYTES) at once. Stop it, import, and start it again.`,
  )
}

async function openOwnLake(config: LakeConfig, token: string): Promise<ImportTarget> {
  const own = {host: '127.0.0.1', port: 0, publicUrl: null, studioDir: null, tls: null, log: () => undefined}
  const lake = await openLake({...config, ...own})
  return {
    url: lake.url,
    token,
    projectId: config.projectId,
    commit,
    close: lake.close,
  }

  /** Not over HTTP, whose limits keep a running lake answering: here nobody waits. */
  async function commit(dataset: string, wire: Record<string, unknown>[]): Promise<void> {
    const {access, datasets} = lake.services
    const identity = access.authenticate(token)
    if (!identity) throw new Error('The token of the import ended before the import did.')
    const parts = Array.from({length: Math.ceil(wire.length / mostMutations)}, (_, index) =>
      wire.slice(index * mostMutations, (index + 1) * mostMutations),
    )
    const mutations = parts
      .flatMap(part => parseMutations(part, {autoGenerateArrayKeys: false}))
      .flatMap(requested => ('mutations' in requested ? requested.mutations : []))
    const request = {
      dataset,
      access: access.accessTo(identity, datasets.get(dataset)),
      transactionId: null,
      dryRun: false,
      wire,
    }
    await commitTransaction(lake.services, request, workingSet => ({
      results: mutations.map((mutation, index) => workingSet.apply(mutation, index)),
    }))
  }
}

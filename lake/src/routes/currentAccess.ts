import type {Context} from 'hono'
import type {Access} from '../access/access.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'

const recheckMs = 1000

/**
 * What the sender of a request may do in a dataset as of now, for connections that stay open. Undefined once the token
 * or session is revoked or expired, or the dataset is gone. Looked up at most once a second, for it is asked with
 * every commit. Throws ApiError when called for a dataset that doesn't exist.
 */
export function currentAccess(context: Context<LakeEnv>, dataset: string): () => Access | undefined {
  const {lake, identity, secret, accessTo} = context.var
  let access: Access | undefined = accessTo(dataset)
  let checkedAt = lake.clock().getTime()
  return () => {
    const now = lake.clock().getTime()
    if (Math.abs(now - checkedAt) < recheckMs) return access
    checkedAt = now
    access = lookUp()
    return access
  }

  function lookUp(): Access | undefined {
    // A stale cookie beside an anonymous request is no reason to cut it off.
    const asking =
      identity.kind === 'anonymous' || secret === undefined ? identity : lake.access.authenticate(secret)
    if (!asking || !lake.datasets.has(dataset)) return undefined
    return lake.access.accessTo(asking, lake.datasets.get(dataset))
  }
}

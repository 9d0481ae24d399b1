import type {Handler} from 'hono'
import type {LakeEnv} from '../http/lakeEnv.ts'

/**
 * `/health`: 200 when users and every dataset can be read from disk, else the 500 of whatever failed. Says nothing of
 * the content, so it needs no token.
 */
export const health: Handler<LakeEnv> = context => {
  const {access, datasets} = context.var.lake
  access.users.list()
  for (const {name} of datasets.list()) datasets.get(name).store.lastSequence()
  context.header('Cache-Control', 'no-store')
  return context.json({status: 'ok'})
}

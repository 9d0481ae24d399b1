import type {Handler} from 'hono'
import type {LakeEnv} from '../http/lakeEnv.ts'

/** GET /ping: says that the lake answers. */
export const ping: Handler<LakeEnv> = context => context.json({pong: true})

import {Hono} from 'hono'
import type {LakeEnv} from './http/lakeEnv.ts'
import type {LakeServices} from './lakeServices.ts'

/** The map of the lake: middleware in the order it runs, then one line a route. */
export function createApp(lake: LakeServices): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.use((context, next) => {
    context.set('lake', lake)
    return next()
  })
  return app
}

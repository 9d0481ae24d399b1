import {Hono} from 'hono'
import {hostOf} from '../http/hostCheck.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {isAllowedOrigin} from '../http/origins.ts'

/** `/check/cors`: whether a page of this origin may use the lake, by which the Studio explains a failed request. */
export const checkCors = new Hono<LakeEnv>()

checkCors.get('/check/cors', context => {
  const origin = context.req.header('origin')
  const allowed =
    origin === undefined || isAllowedOrigin(origin, hostOf(context.req), context.var.lake.config)
  return context.json({result: {allowed, withCredentials: allowed}})
})

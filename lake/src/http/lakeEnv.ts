import type {Access, Identity} from '../access/access.ts'
import type {LakeServices} from '../lakeServices.ts'

/** Hono's environment: what the middleware of `app.ts` leaves for the routes. */
export interface LakeEnv {
  Variables: {
    lake: LakeServices
    requestId: string
    identity: Identity
    /** The token or session the request came with, to end it on logout. */
    secret: string | undefined
    /** Who asks, and what they may do in a dataset; throws ApiError 404 when there is no such dataset. */
    accessTo: (dataset: string) => Access
  }
}

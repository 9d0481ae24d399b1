import {resolve} from 'node:path'
import {moveVisits} from '../src/visits/moveVisits.ts'
import {visitsFile} from './openVisitCounter.ts'

// pnpm counters move: takes the visits from the data folder's file to REDIS_URL, with the portal stopped.
try {
  const url = process.env.REDIS_URL
  if (process.argv[2] !== 'move') throw new Error('Usage: REDIS_URL=redis://… pnpm counters move')
  if (!url)
    throw new Error('REDIS_URL is not set: it says where to. Example: REDIS_URL=redis://localhost:6379')
  const {visits, days, wasThere} = await moveVisits(visitsFile(resolve(process.env.DATA_DIR || 'data')), url)
  const what = `${visits} visits of ${days} days`
  console.log(
    wasThere ? `Redis has these ${what} already.` : `Moved ${what}. Start the portal with REDIS_URL set.`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

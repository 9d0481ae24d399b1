import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {firstStart, startPortal} from './portal.ts'

/**
 * Before all journeys: one real first start, closed with Ctrl-C, whose data folder each journey's portal is a copy of.
 * Returns what takes it away again.
 */
export default async function makeFirstStart(): Promise<() => void> {
  const portal = await startPortal()
  await portal.stop()
  const folder = mkdtempSync(join(tmpdir(), 'cong-e2e-first-'))
  cpSync(portal.dataDir, folder, {recursive: true, verbatimSymlinks: true})
  await portal.dispose()
  process.env[firstStart.folder] = folder
  process.env[firstStart.token] = portal.token
  return () => rmSync(folder, {recursive: true, force: true})
}

import type {Update} from './change.ts'

export type LogEntry = {level: 'info' | 'warning' | 'error'; event: string; detail?: string} & Record<
  string,
  unknown
>

/** Says what an update published, and what it could not; nothing when it changed nothing. */
export function logUpdate(log: (entry: LogEntry) => void, update: Update, ms: number): void {
  const {written, removed, rendered, renderMs, ownPageMs, problems, missed, owed, isLate} = update
  for (const problem of problems) {
    log({level: 'error', event: 'page not rendered', detail: problem.message, ...problem})
  }
  if (written.length + removed.length === 0) return
  const counts = {rendered, written: written.length, removed: removed.length, missed, owed}
  const times = {
    ...(ownPageMs !== undefined && {ownPageMs: Math.round(ownPageMs)}),
    renderMs: Math.round(renderMs),
    ms: Math.round(ms),
  }
  log({level: 'info', event: isLate ? 'search index published' : 'published', ...counts, ...times})
}

import {readFileSync} from 'node:fs'

/** Resident memory of a process. Linux tells in pages of 4 KB; elsewhere it is not known. */
export function residentMb(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 2 ** 20
  } catch {
    return Number.NaN
  }
}

import {readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {SanityClient} from '@sanity/client'
import {connect, lakeCommand} from './connect.ts'
import {readSettings, type Settings} from './start/settings.ts'

/** As the form promises (`keptMonths` in the site's renderForm.ts). */
const promisedMonths = 24

/** What is kept of an erased letter: no word of the sender's. */
interface Facts {
  code: string
  receivedAt: string
  status: string
  handledBy: {_ref: string} | null
  answer: {_ref: string} | null
}

/** Letters, and records of letters whose erasure broke off: these are told from finished ones by `erasedAt`. */
const oldQuery = `*[_type == "feedback" && _id in path("feedback.**") && !defined(erasedAt) && receivedAt < $before]
  | order(receivedAt asc){code, receivedAt, status, handledBy, answer}`

// pnpm feedback purge [--months 24] [--code CODE] [--yes]
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {months: {type: 'string'}, code: {type: 'string'}, yes: {type: 'boolean'}},
})

try {
  if (positionals[0] !== 'purge')
    throw new Error('Usage: pnpm feedback purge [--months N] [--code CODE] --yes')
  await purge(monthsOf(values.months), values.code?.replaceAll('-', '').toUpperCase(), values.yes ?? false)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function purge(months: number, code: string | undefined, isMeant: boolean): Promise<void> {
  const {client} = await connect(process.env, 'administrator')
  const before = new Date()
  if (code === undefined) before.setUTCMonth(before.getUTCMonth() - months)
  const old = await client.fetch<Facts[]>(oldQuery, {before: before.toISOString()})
  const byCode = new Map(old.map(facts => [facts.code, facts]))
  const chosen = [...byCode.values()].filter(facts => code === undefined || facts.code === code)
  if (!isMeant) {
    console.log(
      `${chosen.length} ý kiến sẽ bị xóa nội dung và dữ liệu cá nhân, không lấy lại được. Thêm --yes để xóa.`,
    )
    return
  }
  for (const facts of chosen) await erase(client, facts)
  console.log(
    `Đã xóa ${chosen.length} ý kiến. Bản sao lưu cũ vẫn còn chúng: hãy hủy các bản sao lưu đã quá hạn giữ.`,
  )
}

/**
 * First a record is put beside the letter, then the letter goes with all its revisions and its file, and at last the
 * record is marked as done: broken off anywhere, a second run does the rest.
 */
async function erase(client: SanityClient, {code, handledBy, answer, ...facts}: Facts): Promise<void> {
  const id = `feedback.${code}`
  const record = `${id}.record`
  await client.createIfNotExists({
    _id: record,
    _type: 'feedback',
    code,
    ...facts,
    ...(handledBy && {handledBy}),
    ...(answer && {answer}),
  })
  await client.transaction().delete(id).delete(`drafts.${id}`).commit()
  const settings = readSettings(process.env)
  await purgeRevisions(settings, id)
  const folder = join(settings.dataDir, 'feedback', 'attachments')
  for (const file of filesIn(folder)) {
    if (file.startsWith(`${code}-`)) rmSync(join(folder, file))
  }
  await client.patch(record).set({erasedAt: new Date().toISOString()}).commit()
}

async function purgeRevisions(settings: Settings, id: string): Promise<void> {
  try {
    await lakeCommand(settings, ['purge', id, '--yes'])
  } catch (error) {
    // So says the lake of a letter that a run before this one erased, and then broke off.
    if (!String(error).includes('Nothing is known of a document')) throw error
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No attachment ever came.
    return []
  }
}

function monthsOf(text: string | undefined): number {
  const months = Number(text ?? promisedMonths)
  if (Number.isInteger(months) && months >= 0) return months
  throw new Error(`--months is '${text}'. Give a whole number of months.`)
}

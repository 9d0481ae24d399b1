import {readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {SanityClient} from '@sanity/client'
import {connect, lakeCommand} from './connect.ts'
import {readSettings} from './start/settings.ts'

/** As the form promises (`keptMonths` in the site's renderForm.ts). */
const promisedMonths = 24

interface OldFeedback {
  _id: string
  code: string
  receivedAt: string
  status: string
  handledBy: {_ref: string} | null
  answer: {_ref: string} | null
}

const oldQuery = `*[_type == "feedback" && _id in path("feedback.*") && !defined(erasedAt) && receivedAt < $before]
  | order(receivedAt asc){_id, code, receivedAt, status, handledBy, answer}`

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
  const old = await client.fetch<OldFeedback[]>(oldQuery, {before: before.toISOString()})
  const chosen = code === undefined ? old : old.filter(one => one.code === code)
  if (!isMeant) {
    console.log(
      `${chosen.length} ý kiến sẽ bị xóa nội dung và dữ liệu cá nhân, không lấy lại được. Thêm --yes để xóa.`,
    )
    return
  }
  for (const one of chosen) await erase(client, one)
  console.log(
    `Đã xóa ${chosen.length} ý kiến. Bản sao lưu cũ vẫn còn chúng: hãy hủy các bản sao lưu đã quá hạn giữ.`,
  )
}

/**
 * First a record without a word of the sender's is put beside it, then the document goes with all its revisions and its
 * file: broken off anywhere, a second run does the rest.
 */
async function erase(client: SanityClient, {_id, code, ...kept}: OldFeedback): Promise<void> {
  const {handledBy, answer, ...facts} = kept
  await client.createIfNotExists({
    _id: `${_id}.record`,
    _type: 'feedback',
    code,
    ...facts,
    ...(handledBy && {handledBy}),
    ...(answer && {answer}),
    erasedAt: new Date().toISOString(),
  })
  await client.transaction().delete(_id).delete(`drafts.${_id}`).commit()
  const settings = readSettings(process.env)
  await lakeCommand(settings, ['purge', _id, '--yes'])
  const folder = join(settings.dataDir, 'feedback', 'attachments')
  for (const file of filesIn(folder)) {
    if (file.startsWith(`${code}-`)) rmSync(join(folder, file))
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

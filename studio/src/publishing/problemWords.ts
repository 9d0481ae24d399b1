import type {SchemaType} from 'sanity'
import type {PageProblem} from './publishingState.ts'

const mostAddresses = 3

/** Problems of one document in the editor's words: each reason once, the pages held up, and details for the officer. */
export function wordsOf(
  problems: readonly PageProblem[],
  type: SchemaType,
): {reasons: string[]; addresses: string; details: string[]} {
  const reasons = problems.map(({field}) =>
    field === undefined
      ? 'Máy chủ không dựng được trang này. Hãy báo cán bộ công nghệ thông tin kèm dòng chữ bên dưới.'
      : `Ô “${fieldTitle(type, field)}” còn trống hoặc chưa dùng được. Hãy sửa ô này rồi xuất bản lại.`,
  )
  const details = problems.flatMap(({field, message}) => (field === undefined ? [message] : []))
  const addresses = problems.map(({address}) => address)
  const more = addresses.length - mostAddresses
  return {
    reasons: [...new Set(reasons)],
    details: [...new Set(details)],
    addresses: addresses.slice(0, mostAddresses).join(', ') + (more > 0 ? ` và ${more} trang khác` : ''),
  }
}

/** What the form calls the field at a path such as `indicators[0].label`: 'Chỉ tiêu, mục 1, Tên'. */
export function fieldTitle(type: SchemaType, path: string): string {
  const names = path.split(/[.[\]]+/).filter(Boolean)
  let at: SchemaType | undefined = type
  const titles: string[] = []
  for (const name of names) {
    if (/^\d+$/.test(name)) {
      titles.push(`mục ${Number(name) + 1}`)
      at = at?.jsonType === 'array' ? at.of[0] : undefined
      continue
    }
    at = at?.jsonType === 'object' ? at.fields.find(field => field.name === name)?.type : undefined
    if (at) titles.push(at.title ?? name)
  }
  return titles.length > 0 ? titles.join(', ') : path
}

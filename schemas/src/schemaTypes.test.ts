import {createSchema} from 'sanity'
import {describe, expect, test} from 'vitest'
import {documentKinds, schemaTypes, singletonTypes} from './index.ts'

interface Described {
  readonly name: string
  readonly title?: unknown
  readonly description?: unknown
  readonly hidden?: unknown
  readonly fields?: readonly Described[]
  readonly of?: readonly Described[]
}

/** Every type and field with its path, such as `article.slug`. */
function walk(type: Described, path: string): [string, Described][] {
  return [[path, type], ...(type.fields ?? []).flatMap(field => walk(field, `${path}.${field.name}`))]
}

const all = schemaTypes.flatMap(type => walk(type as unknown as Described, type.name))
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i

test.each(all)('%s has a Vietnamese title and help text, in NFC', (_path, {title, description}) => {
  expect(typeof title).toBe('string')
  expect(typeof description).toBe('string')
  for (const text of [title, description].map(String)) expect(text).toBe(text.normalize('NFC'))
  expect(String(description)).toMatch(vietnamese)
})

test('the Studio finds no problem in the model', () => {
  const schema = createSchema({name: 'default', types: schemaTypes})
  const problems = (schema._validation ?? []).flatMap(group => group.problems)
  expect(problems).toEqual([])
})

test('names are unique and singletons exist', () => {
  const names = schemaTypes.map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining([...singletonTypes]))
})

describe('a document kind', () => {
  test.each(documentKinds.map(type => [type.name, type] as const))('%s has a preview', (_name, type) => {
    expect(type.preview).toBeDefined()
  })

  test('that is newest first ends its order with the id', () => {
    for (const {orderings = []} of documentKinds as readonly {orderings?: {by: {field: string}[]}[]}[]) {
      for (const {by} of orderings.filter(({by}) => by.some(({field}) => field === 'publishedAt'))) {
        expect(by.at(-1)?.field).toBe('_id')
      }
    }
  })
})

import {describe, expect, test} from 'vitest'
import {ApiError} from '../http/apiError.ts'
import {compileListenFilter} from './listenFilter.ts'

const stamps = {_rev: 'r', _createdAt: '2026-11-24T00:00:00Z', _updatedAt: '2026-11-24T00:00:00Z'}
const article = {...stamps, _id: 'drafts.bai-1', _type: 'article', title: 'Lễ hội', author: {_ref: 'lan'}}

function matches(query: string, params: Record<string, unknown> = {}): boolean {
  return compileListenFilter(query, params)(article, 'u-lan')
}

function refusal(query: string): unknown {
  try {
    compileListenFilter(query, {})
  } catch (error) {
    return error instanceof ApiError ? error.body : error
  }
  return undefined
}

describe('compileListenFilter', () => {
  test.each([
    ['*', true],
    ['*[_type == "article"]', true],
    ['*[_type == "person"]', false],
    ['*[_type == "article"][defined(title)]', true],
    ['*[_type == "article"][!defined(title)]', false],
    ['*[_type == "article"] | order(title) [0...10] {title}', true],
    ['*[_type == "article"][0].title', true],
    ['*[_type == "person"][0].title', false],
    ['*[references("lan")]', true],
    ['*[sanity::versionOf("bai-1")]', true],
    ['*[sanity::partOfRelease("r1")]', false],
    ['*[title match "lễ*"]', true],
    ['*[identity() == "u-lan"]', true],
    ['*[!(_id in path("_.**"))]', true],
    ['*[author->name == "Lan"]', false],
  ])('%s', (query, expected) => {
    expect(matches(query)).toBe(expected)
  })

  test('knows the parameters', () => {
    expect(matches('*[_id in $ids]', {ids: ['bai-1', 'drafts.bai-1']})).toBe(true)
    expect(matches('*[_id in $ids]', {ids: ['bai-1']})).toBe(false)
  })

  test('refuses a query that is not GROQ, and says where', () => {
    expect(refusal('*[_type == ')).toMatchObject({
      error: {type: 'queryParseError', query: '*[_type == ', start: 10},
    })
  })

  test('refuses a query that is no set of documents', () => {
    for (const query of ['count(*)', '1 + 1', '{"all": *}', '']) {
      expect(refusal(query)).toMatchObject({error: {type: 'queryParseError'}})
    }
  })
})

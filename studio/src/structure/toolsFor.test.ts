import type {CurrentUser, Tool} from 'sanity'
import {expect, test} from 'vitest'
import {toolsFor} from './toolsFor.ts'

const tools = ['structure', 'vision'].map(name => ({name}) as Tool)
const user = (role: string) => ({roles: [{name: role, title: role}]}) as unknown as CurrentUser

test('only administrators see the query tool', () => {
  expect(toolsFor(user('administrator'), tools)).toEqual(tools)
  expect(toolsFor(user('editor'), tools)).toEqual([{name: 'structure'}])
  expect(toolsFor(null, tools)).toEqual([{name: 'structure'}])
})

import type {DocumentActionComponent} from 'sanity'
import {expect, test} from 'vitest'
import {actionsFor} from './actionsFor.ts'
import {takeOffAction} from './takeOffAction.ts'

const names = ['publish', 'unpublish', 'discardChanges', 'duplicate', 'delete', 'restore'] as const
const actions = names.map(action => Object.assign(() => null, {action}) as DocumentActionComponent)

test('a singleton can be published and put back, never deleted, copied or taken off', () => {
  const offered = actionsFor('siteSettings', actions).map(({action}) => action)
  expect(offered).toEqual(['publish', 'discardChanges', 'restore'])
})

test('other kinds keep every action, with ours after the big button', () => {
  expect(actionsFor('article', actions)).toEqual([actions[0], takeOffAction, ...actions.slice(1)])
  expect(actionsFor('article', [])).toEqual([])
})

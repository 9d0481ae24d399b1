import type {DocumentActionComponent} from 'sanity'
import {expect, test} from 'vitest'
import {actionsFor} from './actionsFor.ts'
import {takeOffAction} from './takeOffAction.ts'
import {viewOnSiteAction} from './viewOnSiteAction.ts'

const names = ['publish', 'unpublish', 'discardChanges', 'duplicate', 'delete', 'restore'] as const
const actions = names.map(action => Object.assign(() => null, {action}) as DocumentActionComponent)

test('a singleton can be published and put back, never deleted, copied or taken off', () => {
  const offered = actionsFor('siteSettings', actions).map(({action}) => action)
  expect(offered).toEqual(['publish', 'discardChanges', 'restore'])
})

test('other kinds keep every action, with ours after the big button', () => {
  const offered = actionsFor('article', actions)
  expect(offered.map(({action}) => action)).toEqual([
    'publish',
    undefined,
    undefined,
    'unpublish',
    'discardChanges',
    'duplicate',
    'delete',
    'restore',
  ])
  expect(offered.slice(1, 3)).toEqual([viewOnSiteAction, takeOffAction])
  expect(actionsFor('article', [])).toEqual([])
})

test('an action is wrapped once, so that it remembers what it is doing', () => {
  expect(actionsFor('article', actions)[0]).not.toBe(actions[0])
  expect(actionsFor('article', actions)[0]).toBe(actionsFor('notice', actions)[0])
})

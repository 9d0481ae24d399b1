import type {DocumentActionComponent} from 'sanity'
import {isSingleton} from '../structure/singletons.ts'
import {takeOffAction} from './takeOffAction.ts'

/** What may be done to a document of which there is exactly one: no deleting, copying or taking off the site. */
const singletonActions = new Set<string | undefined>(['publish', 'discardChanges', 'restore'])

/** The actions offered for a kind of document, the Studio's own `actions` and ours, the first as the big button. */
export function actionsFor(type: string, actions: DocumentActionComponent[]): DocumentActionComponent[] {
  if (isSingleton(type)) return actions.filter(({action}) => singletonActions.has(action))
  const [first, ...rest] = actions
  return first ? [first, takeOffAction, ...rest] : actions
}

import {singletonTypes} from '@cong/schemas'

/** What may be done to a document of which there is exactly one: no deleting, copying or taking off the site. */
const allowedActions = new Set(['publish', 'discardChanges', 'restore'])

/** Whether documents of this kind exist once, under a fixed id. */
export function isSingleton(type: string): boolean {
  return singletonTypes.includes(type)
}

/** The document actions that make sense for a kind of document. */
export function actionsFor<Action extends {action?: string}>(type: string, actions: Action[]): Action[] {
  return isSingleton(type) ? actions.filter(({action}) => action && allowedActions.has(action)) : actions
}

/** Kinds that nobody creates by hand: the singletons, and what citizens send in. */
export function isCreatable(type: string): boolean {
  return !isSingleton(type) && type !== 'feedback'
}

import type {DocumentActionComponent} from 'sanity'
import {publishKeepingAddress} from '../redirects/publishKeepingAddress.ts'
import {isSingleton} from '../structure/singletons.ts'
import {takeOffAction} from './takeOffAction.ts'
import {viewOnSiteAction} from './viewOnSiteAction.ts'

/** What may be done to a document of which there is exactly one: no deleting, copying or taking off the site. */
const singletonActions = new Set<string | undefined>(['publish', 'discardChanges', 'restore'])

/** The actions offered for a kind of document, the Studio's own `actions` and ours, the first as the big button. */
export function actionsFor(type: string, actions: DocumentActionComponent[]): DocumentActionComponent[] {
  if (isSingleton(type)) return actions.filter(({action}) => singletonActions.has(action))
  const [first, ...rest] = actions
  return first ? [withKeptAddress(first), viewOnSiteAction, takeOffAction, ...rest] : actions
}

/** Each of the Studio's actions is wrapped once: a new component in its place would forget what it is doing. */
const wrapped = new Map<DocumentActionComponent, DocumentActionComponent>()

function withKeptAddress(action: DocumentActionComponent): DocumentActionComponent {
  if (action.action !== 'publish') return action
  const known = wrapped.get(action) ?? publishKeepingAddress(action)
  wrapped.set(action, known)
  return known
}

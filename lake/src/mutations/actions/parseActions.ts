import {httpError} from '../../http/apiError.ts'
import {generateArrayKeys} from '../generateArrayKeys.ts'
import {isObject} from '../isObject.ts'
import {malformed} from '../parseMutations.ts'
import {randomKey} from '../randomId.ts'
import {valueProblem} from '../valueProblem.ts'
import type {Action} from './actionContext.ts'
import {type ActionFields, actionFields} from './actionFields.ts'
import {
  createAction,
  deleteAction,
  discardAction,
  editAction,
  publishAction,
  replaceDraftAction,
  unpublishAction,
} from './documentActions.ts'
import {createVersionAction, replaceVersionAction, unpublishVersionAction} from './versionActions.ts'

const mostActions = 1000

/** Every action there is. Those of releases (`sanity.action.release.*`) will go here. */
const actions: Record<string, (fields: ActionFields) => Action> = {
  'sanity.action.document.create': createAction,
  'sanity.action.document.edit': editAction,
  'sanity.action.document.replaceDraft': replaceDraftAction,
  'sanity.action.document.publish': publishAction,
  'sanity.action.document.unpublish': unpublishAction,
  'sanity.action.document.delete': deleteAction,
  'sanity.action.document.discard': fields => discardAction(fields, 'draftId'),
  'sanity.action.document.version.create': createVersionAction,
  'sanity.action.document.version.replace': replaceVersionAction,
  'sanity.action.document.version.discard': fields => discardAction(fields, 'versionId'),
  'sanity.action.document.version.unpublish': unpublishVersionAction,
}

/**
 * Checks the list of actions of a request, all of it, before anything is done. Items of arrays get the `_key` they
 * lack, as Sanity's Actions API does without being asked. Source: https://www.sanity.io/docs/http-reference/actions
 *
 * Throws ApiError 400 when it is no list, Refusal 400 with the index of the first action that is not well-formed.
 */
export function parseActions(wire: unknown): Action[] {
  const list = isObject(wire) ? [wire] : wire
  if (!Array.isArray(list) || list.length === 0) {
    throw httpError(400, 'The request must have an array of "actions", at least one')
  }
  if (list.length > mostActions) {
    throw httpError(400, `A request may have ${mostActions} actions, this one has ${list.length}`)
  }
  return list.map(parseAction)
}

function parseAction(wire: unknown, index: number): Action {
  const problem = valueProblem(wire)
  if (problem !== undefined) throw malformed(index, `The action ${problem}`)
  const action = generateArrayKeys(wire, randomKey)
  if (!isObject(action)) throw malformed(index, 'An action must be an object')
  const {actionType} = action
  if (typeof actionType !== 'string') throw malformed(index, 'An action must have an "actionType"')
  const parse = Object.hasOwn(actions, actionType) ? actions[actionType] : undefined
  if (parse === undefined)
    throw malformed(index, `This content lake does not know the action "${actionType}"`)
  return parse(actionFields(action, index))
}

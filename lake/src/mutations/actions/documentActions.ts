import type {SanityDocument} from '../../store/documentStore.ts'
import {alreadyExists, Conflict, notFound, wrongRevision} from '../applyMutation.ts'
import {draftIdOf} from '../documentId.ts'
import type {NewDocument} from '../mutation.ts'
import {parsePatchBody} from '../parseMutations.ts'
import type {Action, ActionContext} from './actionContext.ts'
import type {ActionFields} from './actionFields.ts'
import {strengthenReferences} from './strengthenReferences.ts'

/** Creates a draft of a document that is not published. With `ifExists: 'ignore'` a draft that exists stays; else it fails. */
export function createAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const draft = fields.versionDocument('attributes', publishedId)
  const type = fields.choice('ifExists', ['fail', 'ignore']) === 'ignore' ? 'createIfNotExists' : 'create'
  return ({get}) => {
    if (draft._id === draftIdOf(publishedId) && get(publishedId) !== null) throw alreadyExists(publishedId)
    return {mutations: [{type, document: draft}]}
  }
}

/** Patches a draft or version; when it is not there, a copy of the published document is made first. */
export function editAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const id = fields.versionOf('draftId', publishedId)
  const patch = parsePatchBody(fields.object('patch'), fields.index)
  return ({get}) => {
    if (get(id) !== null) return {mutations: [{...patch, id}]}
    const published = get(publishedId)
    if (published === null) throw notFound(id)
    const document = copyOf(published, id)
    return {
      mutations: [
        {type: 'create', document},
        {...patch, id},
      ],
    }
  }
}

/** Replaces a draft. It, or the published document, must exist. */
export function replaceDraftAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const document = fields.versionDocument('attributes', publishedId)
  return ({get}) => {
    if (get(document._id) === null && get(publishedId) === null) throw notFound(document._id)
    return {mutations: [{type: 'createOrReplace', document}]}
  }
}

/** Moves a draft or version over the published document, its references strengthened. */
export function publishAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const draftId = fields.versionOf('draftId', publishedId)
  const [draftRevision, publishedRevision] = [
    fields.text('ifDraftRevisionId'),
    fields.text('ifPublishedRevisionId'),
  ]
  return ({get}) => {
    const draft = requireDocument(get, draftId)
    requireRevision(draftId, draft, draftRevision)
    requireRevision(publishedId, get(publishedId), publishedRevision)
    const {_system, ...content} = strengthenReferences(copyOf(draft, publishedId))
    return {
      mutations: [
        {type: 'createOrReplace', document: {...content, _id: publishedId, _type: draft._type}},
        {type: 'delete', id: draftId},
      ],
    }
  }
}

/** Takes a document off: it goes on as a draft, unless there is one already, which then stays as it is. */
export function unpublishAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const draftId = fields.versionOf('draftId', publishedId)
  return ({get}) => {
    const document = copyOf(requireDocument(get, publishedId), draftId)
    return {
      mutations: [
        {type: 'createIfNotExists', document},
        {type: 'delete', id: publishedId},
      ],
    }
  }
}

/** Deletes the published document and the drafts named; one that exists and is not named is an error. */
export function deleteAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const ids = [publishedId, ...fields.versionsOf('includeDrafts', publishedId)]
  const isPurge = fields.flag('purge')
  return ({get, versionIds}) => {
    const present = ids.filter(id => get(id) !== null)
    if (present.length === 0) throw notFound(publishedId)
    const left = versionIds(publishedId).filter(id => !ids.includes(id))
    if (left.length > 0) throw draftsLeft(publishedId, left)
    return {mutations: present.map(id => ({type: 'delete', id})), ...(isPurge && {purge: ids})}
  }
}

/** Deletes a draft or version, which must exist. `field` names it: `draftId` or `versionId`. */
export function discardAction(fields: ActionFields, field: 'draftId' | 'versionId'): Action {
  const id = fields.anyVersion(field)
  const isPurge = fields.flag('purge')
  return ({get}) => {
    requireDocument(get, id)
    return {mutations: [{type: 'delete', id}], ...(isPurge && {purge: [id]})}
  }
}

/** The content of a document under another id; it keeps its time of creation. */
export function copyOf({_rev, _updatedAt, ...content}: SanityDocument, id: string): NewDocument {
  return {...content, _id: id, _type: content._type}
}

export function requireDocument(get: ActionContext['get'], id: string): SanityDocument {
  const document = get(id)
  if (document === null) throw notFound(id)
  return document
}

export function requireRevision(id: string, document: SanityDocument | null, expected: string | null): void {
  if (expected === null || document?._rev === expected) return
  throw wrongRevision({_id: id, _rev: document?._rev ?? null}, expected)
}

function draftsLeft(publishedId: string, left: string[]): Conflict {
  return new Conflict({
    type: 'documentHasVersionsError',
    description: `Document "${publishedId}" cannot be deleted while it has versions that are not included: ${left.join(', ')}`,
    id: publishedId,
    versionIDs: left,
  })
}

import {alreadyExists, notFound} from '../applyMutation.ts'
import {publishedIdOf} from '../documentId.ts'
import type {NewDocument} from '../mutation.ts'
import {malformed, parsePatchBody} from '../parseMutations.ts'
import type {Action, ActionContext} from './actionContext.ts'
import {type ActionFields, isVersionOf} from './actionFields.ts'
import {copyOf, requireDocument, requireRevision} from './documentActions.ts'

/** Creates a draft or a version of a release, from a document in the action or from a copy of `baseId`. */
export function createVersionAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const source = fields.has('document')
    ? givenDocument(fields, publishedId)
    : baseDocument(fields, publishedId)
  return context => {
    const document = source(context)
    if (context.get(document._id) !== null) throw alreadyExists(document._id)
    return {mutations: [{type: 'create', document}]}
  }
}

type Source = (context: ActionContext) => NewDocument

function givenDocument(fields: ActionFields, publishedId: string): Source {
  const document = fields.document('document')
  if (!isVersionOf(document._id, publishedId)) {
    throw malformed(fields.index, `"${document._id}" is no draft or version of "${publishedId}"`)
  }
  return () => document
}

function baseDocument(fields: ActionFields, publishedId: string): Source {
  const baseId = fields.id('baseId')
  const versionId = fields.versionOf('versionId', publishedId)
  const revision = fields.text('ifBaseRevisionId')
  return ({get}) => {
    const base = requireDocument(get, baseId)
    requireRevision(baseId, base, revision)
    return copyOf(base, versionId)
  }
}

/** Replaces a draft or version that exists. */
export function replaceVersionAction(fields: ActionFields): Action {
  const document = fields.document('document')
  if (publishedIdOf(document._id) === document._id) {
    throw malformed(fields.index, `"${document._id}" is no draft or version`)
  }
  return ({get}) => {
    if (get(document._id) === null) throw notFound(document._id)
    return {mutations: [{type: 'createOrReplace', document}]}
  }
}

/** Marks a version: when its release is published, the document is unpublished. Copied from the published if missing. */
export function unpublishVersionAction(fields: ActionFields): Action {
  const publishedId = fields.publishedId()
  const id = fields.versionOf('versionId', publishedId)
  const mark = parsePatchBody({set: {'_system.delete': true}}, fields.index)
  return ({get}) => {
    const published = requireDocument(get, publishedId)
    return {
      mutations: [
        {type: 'createIfNotExists', document: copyOf(published, id)},
        {...mark, id},
      ],
    }
  }
}

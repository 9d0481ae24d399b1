import type {OfficialDocumentsQueryResult} from '@cong/schemas/types'
import {choiceTitle, documentTypes} from '@cong/schemas/vocabulary'
import {required} from '../lake/required.ts'
import {type Attachment, readAttachments} from './attachment.ts'

/** A legal or administrative document as lists and its page show it. Dates are ISO days. */
export type OfficialDocument = {
  id: string
  href: string
  number: string
  kind: string
  title: string
  issuedAt: string
  effectiveFrom?: string | undefined
  issuer: string
  signer?: string | undefined
  field?: string | undefined
  publishedAt: string
  files: Attachment[]
}

export function readOfficialDocument(document: OfficialDocumentsQueryResult[number]): OfficialDocument {
  const {_id} = document
  return {
    id: _id,
    href: `/van-ban/${required(document.slug, _id, 'slug')}/`,
    number: required(document.documentNumber, _id, 'documentNumber'),
    kind: choiceTitle(documentTypes, required(document.documentType, _id, 'documentType')),
    title: required(document.title, _id, 'title'),
    issuedAt: required(document.issuedAt, _id, 'issuedAt'),
    effectiveFrom: document.effectiveFrom ?? undefined,
    issuer: required(document.issuer, _id, 'issuer'),
    signer: document.signer ?? undefined,
    field: document.field ?? undefined,
    publishedAt: required(document.publishedAt, _id, 'publishedAt'),
    files: readAttachments(document.attachments, _id),
  }
}

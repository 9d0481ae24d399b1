import type {Migration} from '../migration.ts'
import {documentsMigration} from './0001-documents.ts'
import {documentIndexMigration} from './0002-document-index.ts'
import {textPrefixesMigration} from './0003-text-prefixes.ts'

/** The schema of a dataset's `content.sqlite`, oldest step first. */
export const contentMigrations: readonly Migration[] = [
  documentsMigration,
  documentIndexMigration,
  textPrefixesMigration,
]

import type {Migration} from '../migration.ts'
import {documentsMigration} from './0001-documents.ts'
import {documentIndexMigration} from './0002-document-index.ts'

/** The schema of a dataset's `content.sqlite`, oldest step first. */
export const contentMigrations: readonly Migration[] = [documentsMigration, documentIndexMigration]

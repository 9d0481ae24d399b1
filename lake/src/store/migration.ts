/** One step of a database's schema. Steps are never edited once released: a change is a new step at the end. */
export interface Migration {
  /** For messages and the name of the backup, e.g. '0001-documents'. */
  name: string
  sql: string
}

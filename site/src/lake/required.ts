/** Content that cannot be shown as it is. Names the document and the field, so that an editor can find it. */
export class ContentError extends Error {
  readonly documentId: string
  readonly field: string

  constructor(documentId: string, field: string, problem: string) {
    super(
      `Document '${documentId}', field '${field}': ${problem} Open the document in the Studio, mend the field and publish again.`,
    )
    this.name = 'ContentError'
    this.documentId = documentId
    this.field = field
  }
}

/** The value, or a ContentError when the field is empty. `field` is a path such as `mainImage.alt`. */
export function required<Value>(value: Value | null | undefined, documentId: string, field: string): Value {
  if (value !== null && value !== undefined && value !== '') return value
  throw new ContentError(documentId, field, 'a page needs it and it is empty.')
}

import type {FieldDefinition} from 'sanity'

/** Puts fields under one tab of a form. */
export function inGroup(group: string, ...fields: readonly FieldDefinition[]): FieldDefinition[] {
  return fields.map(field => ({...field, group}))
}

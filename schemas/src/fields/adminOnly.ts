import type {ConditionalPropertyCallbackContext} from 'sanity'

/** A field that only an administrator may change: `readOnly` for everybody else. */
export function adminOnly({currentUser}: ConditionalPropertyCallbackContext): boolean {
  return !currentUser?.roles.some(role => role.name === 'administrator')
}

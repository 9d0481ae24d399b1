import {singletonTypes} from '@cong/schemas'

/** Whether documents of this kind exist once, under a fixed id. */
export function isSingleton(type: string): boolean {
  return singletonTypes.includes(type)
}

/** Whether editors make documents of this kind: not the singletons, nor what citizens send in. */
export function isCreatable(type: string): boolean {
  return !isSingleton(type) && type !== 'feedback'
}

import type {InputProps, ObjectInputProps, SlugValue} from 'sanity'
import {AutoSlugInput} from './AutoSlugInput.tsx'

/** Every input of every form, with slugs that write themselves. */
export function SlugAwareInput(props: InputProps) {
  if (props.schemaType.name !== 'slug') return props.renderDefault(props)
  return <AutoSlugInput {...(props as ObjectInputProps<SlugValue>)} />
}

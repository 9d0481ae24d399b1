import type {InputProps, ObjectInputProps, SlugValue} from 'sanity'
import {PageProblems} from '../publishing/PageProblems.tsx'
import {AutoSlugInput} from '../slug/AutoSlugInput.tsx'

/** Every input of every form: slugs write themselves, and a document tells what its page lacks. */
export function FormInput(props: InputProps) {
  if (props.schemaType.name === 'slug') return <AutoSlugInput {...(props as ObjectInputProps<SlugValue>)} />
  if (props.path.length > 0) return props.renderDefault(props)
  return (
    <>
      <PageProblems {...(props as ObjectInputProps)} />
      {props.renderDefault(props)}
    </>
  )
}

import {useEffect, useRef} from 'react'
import {getPublishedId, type ObjectInputProps, type SlugValue, set, useEditState, useFormValue} from 'sanity'
import {nextSlug} from './nextSlug.ts'

/**
 * A slug field that follows its source while the document has never been published, so that nobody needs to
 * know what a slug is. One that was changed by hand, or is public, stays as it is.
 */
export function AutoSlugInput(props: ObjectInputProps<SlugValue>) {
  const source = props.schemaType.options?.source
  const text = useFormValue([typeof source === 'string' ? source : ''])
  const {isPublic} = usePublicState()
  const previous = useRef(typeof text === 'string' ? text : '')
  const {onChange, readOnly, value} = props

  useEffect(() => {
    if (typeof text !== 'string' || text === previous.current) return
    const slug = nextSlug({slug: value?.current, before: previous.current, now: text})
    previous.current = text
    if (!isPublic && !readOnly && slug !== undefined) onChange(set({_type: 'slug', current: slug}))
  }, [text, isPublic, onChange, readOnly, value?.current])

  return props.renderDefault(props)
}

/** Whether the form's document is published; unknown counts as published, so that no public address changes. */
function usePublicState(): {isPublic: boolean} {
  const id = useFormValue(['_id'])
  const type = useFormValue(['_type'])
  const {ready, published} = useEditState(getPublishedId(String(id)), String(type))
  return {isPublic: !ready || published !== null}
}

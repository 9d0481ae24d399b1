import {useEffect, useRef} from 'react'
import {type ObjectInputProps, type SlugValue, set, useFormValue} from 'sanity'
import {nextSlug} from './nextSlug.ts'

/**
 * A slug field that follows its source while the document has never been published, so that nobody needs to
 * know what a slug is. One that was changed by hand, or is public, stays as it is.
 */
export function AutoSlugInput(props: ObjectInputProps<SlugValue>) {
  const source = props.schemaType.options?.source
  const text = useFormValue([typeof source === 'string' ? source : ''])
  const id = useFormValue(['_id'])
  const previous = useRef(typeof text === 'string' ? text : '')
  const {onChange, readOnly, value} = props

  useEffect(() => {
    if (typeof text !== 'string' || text === previous.current) return
    const isDraft = String(id).startsWith('drafts.')
    const slug = nextSlug({slug: value?.current, before: previous.current, now: text})
    previous.current = text
    if (isDraft && !readOnly && slug !== undefined) onChange(set({_type: 'slug', current: slug}))
  }, [text, id, onChange, readOnly, value?.current])

  return props.renderDefault(props)
}

import {useEffect} from 'react'
import type {LayoutProps} from 'sanity'
import {cleanPaste} from './cleanPaste.ts'

/** The Studio with its pastes cleaned, in every field and every editor. */
export function CleanPasteLayout(props: LayoutProps) {
  useEffect(() => {
    document.addEventListener('paste', cleanPaste, {capture: true})
    return () => document.removeEventListener('paste', cleanPaste, {capture: true})
  }, [])
  return props.renderDefault(props)
}

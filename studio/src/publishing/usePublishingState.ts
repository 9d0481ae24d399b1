import {useEffect, useState} from 'react'
import {useDocumentPreviewStore} from 'sanity'
import {type PublishingState, publishingStateId, readPublishingState} from './publishingState.ts'

const nothingKnown: PublishingState = {problems: []}

/** What the site's publisher says now. It comes by the listener that all previews share. */
export function usePublishingState(): PublishingState {
  const store = useDocumentPreviewStore()
  const [state, setState] = useState(nothingKnown)
  useEffect(() => {
    const subscription = store
      .unstable_observeDocument(publishingStateId)
      .subscribe({next: document => setState(readPublishingState(document)), error: () => undefined})
    return () => subscription.unsubscribe()
  }, [store])
  return state
}

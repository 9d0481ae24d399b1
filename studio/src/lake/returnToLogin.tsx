import {useEffect} from 'react'
import {definePlugin, type LayoutProps} from 'sanity'
import {loginAddress} from './loginAddress.ts'

/**
 * Sends who logged out to the lake's own login page. The Studio would offer a choice of providers instead, in English
 * and with links to another host.
 */
export const returnToLogin = definePlugin<{projectId: string}>(({projectId}) => ({
  name: 'return-to-login',
  studio: {
    components: {
      layout: function ReturnToLogin(props: LayoutProps) {
        useEffect(() => () => leave(projectId), [])
        return props.renderDefault(props)
      },
    },
  },
}))

/** The layout goes away after a logout, but also when the Studio breaks: then its message must stay to be read. */
function leave(projectId: string): void {
  const address = loginAddress(projectId, window)
  if (address === undefined) return
  document.body.hidden = true
  window.location.assign(address)
}

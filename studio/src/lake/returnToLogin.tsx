import {useEffect} from 'react'
import {definePlugin, type LayoutProps} from 'sanity'
import {loginAddress} from './loginAddress.ts'

/**
 * Leads who logs out to the lake's own login page. The Studio would offer a choice of providers instead, in English
 * and with links to another host.
 */
export const returnToLogin = definePlugin<{projectId: string; apiHost: string}>(lake => ({
  name: 'return-to-login',
  studio: {
    components: {
      layout: function ReturnToLogin(props: LayoutProps) {
        useEffect(() => () => leave(loginAddress(lake, window)), [])
        return props.renderDefault(props)
      },
    },
  },
}))

/** The layout goes away after a logout, but also when the Studio breaks: then its message stays to be read. */
function leave(address: string | undefined): void {
  if (address === undefined) return
  document.documentElement.hidden = true
  window.location.assign(address)
}

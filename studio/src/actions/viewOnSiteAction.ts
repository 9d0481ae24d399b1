import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import type {DocumentActionComponent} from 'sanity'
import {usePublishingState} from '../publishing/usePublishingState.ts'
import {publicAddress} from '../redirects/publicAddress.ts'

/** Opens the public page of a document, for kinds that have one. */
export const viewOnSiteAction: DocumentActionComponent = ({published}) => {
  const {siteUrl} = usePublishingState()
  const address = published && publicAddress(published)
  if (!siteUrl || !address) return null
  return {
    label: 'Xem trên cổng',
    icon: EarthGlobeIcon,
    onHandle: () => void window.open(siteUrl + address, '_blank', 'noopener'),
  }
}

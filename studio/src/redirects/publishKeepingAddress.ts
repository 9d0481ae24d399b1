import {useToast} from '@sanity/ui/toast'
import {type DocumentActionComponent, useClient} from 'sanity'
import {redirectFor} from './redirectFor.ts'

/** The Studio's own Publish, which first sees to it that a public address that goes leads to the new one. */
export function publishKeepingAddress(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishKeepingAddress: DocumentActionComponent = props => {
    const client = useClient({apiVersion: '2025-02-19'})
    const toast = useToast()
    const action = publish(props)
    const redirect = redirectFor(props.published, props.draft)
    if (!action?.onHandle || !redirect) return action
    return {
      ...action,
      onHandle: () => {
        client.createOrReplace(redirect).catch(() =>
          toast.push({
            status: 'warning',
            title: 'Địa chỉ cũ chưa dẫn tới địa chỉ mới',
            description: `Hãy thêm ${redirect.from} vào mục Chuyển hướng.`,
          }),
        )
        action.onHandle?.()
      },
    }
  }
  return Object.assign(PublishKeepingAddress, {action: publish.action, displayName: publish.displayName})
}

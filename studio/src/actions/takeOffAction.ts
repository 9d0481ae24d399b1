import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {useState} from 'react'
import {
  type DocumentActionComponent,
  useDocumentOperation,
  useDocumentPairPermissions,
  usePerspective,
} from 'sanity'

/**
 * Takes a document off the site. The Studio offers this only to who first chooses the published version to look
 * at; editors work on drafts and would not find it, so here it stands in the drafts view too.
 */
export const takeOffAction: DocumentActionComponent = ({id, type, published, onComplete}) => {
  const {unpublish} = useDocumentOperation(id, type)
  const [permission] = useDocumentPairPermissions({id, type, permission: 'unpublish'})
  const {selectedPerspective} = usePerspective()
  const [isAsking, setAsking] = useState(false)
  if (!published || selectedPerspective !== 'drafts') return null
  return {
    label: 'Gỡ khỏi cổng',
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: Boolean(unpublish.disabled) || !permission?.granted,
    title: permission?.granted === false ? 'Bạn không có quyền gỡ nội dung này.' : null,
    onHandle: () => setAsking(true),
    dialog: isAsking && {
      type: 'confirm',
      tone: 'critical',
      message: 'Nội dung này sẽ rời khỏi cổng. Ở đây nó vẫn còn dưới dạng bản nháp để sửa và xuất bản lại.',
      confirmButtonText: 'Gỡ khỏi cổng',
      cancelButtonText: 'Hủy',
      onCancel: () => setAsking(false),
      onConfirm: () => {
        unpublish.execute()
        setAsking(false)
        onComplete()
      },
    },
  }
}

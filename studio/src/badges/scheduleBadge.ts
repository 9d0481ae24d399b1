import {formatDateTime} from '@cong/vietnamese/text'
import type {DocumentBadgeComponent} from 'sanity'

/** Tells the editor that a published document is not on the site now: kept back, or gone by its date. */
export const scheduleBadge: DocumentBadgeComponent = ({published}) => {
  if (!published) return null
  const now = new Date().toISOString()
  const {publishedAt, expiresAt} = published
  if (typeof publishedAt === 'string' && publishedAt > now) {
    return {
      label: 'Hẹn giờ đăng',
      title: `Hiện trên cổng lúc ${formatDateTime(publishedAt)}`,
      color: 'warning',
    }
  }
  if (typeof expiresAt === 'string' && expiresAt <= now) {
    return {label: 'Đã hết hạn', title: `Đã rời cổng lúc ${formatDateTime(expiresAt)}`, color: 'danger'}
  }
  return null
}

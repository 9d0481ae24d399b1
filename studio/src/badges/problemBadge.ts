import type {DocumentBadgeComponent} from 'sanity'
import {problemsOf} from '../publishing/problemsOf.ts'
import {usePublishingState} from '../publishing/usePublishingState.ts'

/** Tells the editor that what was published last did not reach the site. The form says why. */
export const problemBadge: DocumentBadgeComponent = ({published}) => {
  const {problems} = usePublishingState()
  if (!published || problemsOf(problems, published).length === 0) return null
  return {
    label: 'Chưa lên cổng',
    title: 'Bản xuất bản sau cùng chưa dựng được thành trang: xem đầu biểu mẫu.',
    color: 'danger',
  }
}

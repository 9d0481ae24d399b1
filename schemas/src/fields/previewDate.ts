import {formatShortDate} from '@cong/vietnamese/text'

/** The day of an instant as the Studio's lists show it, `24/11/2026`; undefined for what is none, as other clients may write. */
export function previewDate(instant: unknown): string | undefined {
  return typeof instant === 'string' && Number.isFinite(Date.parse(instant))
    ? formatShortDate(new Date(instant))
    : undefined
}

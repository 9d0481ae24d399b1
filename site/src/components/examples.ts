import type {Picture} from '../content/picture.ts'

/**
 * The examples of one component, by what each shows: the living page `/kieu-mau/` renders them all, and tests look at
 * that page. Pictures come from the office's own gallery, so that every address on the page exists.
 */
export type Examples<Props> = (picture: Picture | undefined) => Record<string, Props>

/** What an editor may paste where a title belongs: long, unbroken, and full of marks that want to be markup. */
export const difficultTitle = `Nghiêng nghiêng <b>chữ</b> & “ngoặc” \u202etrái sang phải\u202c 👩\u200d👩\u200d👧 ${'khôngcódấucách'.repeat(6)}`

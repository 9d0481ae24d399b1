const advice =
  'Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: doan-vien-uu-tu. Bấm “Tạo” để máy viết giúp.'

/** Validator for a slug field's value: `true`, or a Vietnamese sentence that says what is wrong. */
export function slugRule(slug: {current?: string | undefined} | undefined): true | string {
  const current = slug?.current
  if (!current) return 'Hãy bấm “Tạo” để có đường dẫn cho trang này.'
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(current) ? true : advice
}

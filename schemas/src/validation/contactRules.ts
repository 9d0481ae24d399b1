/** Validator for a telephone number as offices write it: digits with spaces, dots, brackets, an extension. */
export function phoneRule(phone: string | undefined): true | string {
  const looksRight =
    phone === undefined || /^\+?[\d\s.()-]{8,20}(?:\s*(?:máy lẻ|ext\.?|-)\s*\d{1,5})?$/iu.test(phone)
  return looksRight ? true : 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, ví dụ: 0233 3852 529.'
}

/** Validator for an e-mail address; deliberately loose, since only sending a letter proves one. */
export function emailRule(email: string | undefined): true | string {
  const looksRight = email === undefined || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email)
  return looksRight ? true : 'Thư điện tử có dạng: hopthu@coquan.gov.vn.'
}

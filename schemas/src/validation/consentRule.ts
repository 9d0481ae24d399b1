/**
 * Validator for the place where a consent paper is kept: required once children can be recognised in the
 * picture (Law 91/2025/QH15 on personal data; Law on Children 2016, art. 21).
 */
export function consentRule(
  record: string | undefined,
  figure: {readonly childrenPictured?: boolean} | undefined,
): true | string {
  if (figure?.childrenPictured !== true || record?.trim()) return true
  return 'Ảnh có trẻ em chỉ được đăng khi có văn bản đồng ý: hãy ghi nơi lưu văn bản.'
}

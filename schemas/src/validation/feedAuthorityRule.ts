/** Validator for the authority of `tag:` ids in feeds: a domain name in lower case (RFC 4151, section 2.1). */
export function feedAuthorityRule(authority: string | undefined): true | string {
  const looksRight = authority === undefined || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(authority)
  return looksRight ? true : 'Là một tên miền viết thường, ví dụ: sold.quangtri.gov.vn.'
}

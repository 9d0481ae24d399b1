/** Validator for an address of ours that has moved: a path from the root, with its query when it had one. */
export function oldAddressRule(address: string | undefined): true | string {
  if (address === undefined || /^\/[^\s/\\][^\s\\]*$/.test(address)) return true
  return 'Địa chỉ cũ bắt đầu bằng một dấu / và không chứa dấu cách, ví dụ: /tin-tuc/ten-cu/.'
}

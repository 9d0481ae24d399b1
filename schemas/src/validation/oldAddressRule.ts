import {readAddress} from '../addresses/index.ts'

/** Validator for an address that has moved: a path from the root, with its query when it had one, and not in use. */
export function oldAddressRule(address: string | undefined): true | string {
  if (address === undefined) return true
  if (!/^\/[^\s/\\][^\s\\]*$/.test(address) || /\/\.{1,2}(?:[/?#]|$)/.test(address)) {
    return 'Địa chỉ cũ bắt đầu bằng một dấu / và không chứa dấu cách, ví dụ: /tin-tuc/ten-cu/.'
  }
  if (!address.includes('?') && readAddress(address).kind === 'own') {
    return 'Địa chỉ này là một trang có sẵn của cổng, không chuyển đi nơi khác được.'
  }
  return true
}

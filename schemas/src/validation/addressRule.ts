import {isSafeAddress} from './isSafeAddress.ts'

const advice =
  'Địa chỉ phải bắt đầu bằng https://, http://, mailto:, tel: hoặc dấu / (trang trong cổng này), và không chứa dấu cách.'

/** Validator for a link's address: `true`, or a Vietnamese sentence that says what is accepted. */
export function addressRule(address: string | undefined): true | string {
  return address === undefined || address === '' || isSafeAddress(address) ? true : advice
}

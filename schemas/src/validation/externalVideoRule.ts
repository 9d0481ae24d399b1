/** Validator for a video's outside address: one of file and address must be there. */
export function externalVideoRule(address: string | undefined, file: unknown): true | string {
  return address || file ? true : 'Hãy tải tệp video lên, hoặc ghi địa chỉ video ngoài.'
}

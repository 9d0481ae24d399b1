/**
 * An editor's address as a link may carry it: our own path, an anchor, or http(s), mailto, tel. Undefined for
 * everything else (javascript:, data:, //host, control characters that browsers drop before reading a scheme).
 */
export function safeAddress(address: string | null | undefined): string | undefined {
  const trimmed = address?.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to refuse
  if (!trimmed || /[\u0000-\u0020\u007f\\]/.test(trimmed)) return undefined
  if (/^(#|\/(?!\/))/.test(trimmed)) return trimmed
  if (/^(mailto|tel):[^:]+$/i.test(trimmed)) return trimmed
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined
}

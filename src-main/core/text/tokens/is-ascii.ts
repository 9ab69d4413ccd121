/** Whether every character is below U+0080, so that it needs no Unicode rules. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

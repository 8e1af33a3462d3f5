/** The first `length` UTF-16 units of a text, one less where the cut would part a surrogate pair. */
export const cutText = (text: string, length: number): string => {
  if (text.length <= length) return text
  const end = isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length
  return text.slice(0, Math.max(0, end))
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

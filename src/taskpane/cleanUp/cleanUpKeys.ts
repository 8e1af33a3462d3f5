/** What one key does with the row that is present. */
export const keyActs = ['file', 'otherCase', 'private', 'notNeeded', 'later', 'rule', 'text'] as const
export type KeyAct = (typeof keyActs)[number]

/** The letter of each act, upper case, in the language of the words on its button. */
export type ActKeys = Readonly<Record<KeyAct, string>>

export type Command =
  | { readonly kind: 'act'; readonly act: KeyAct }
  | { readonly kind: 'undo' }
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'open' }
  /** The present row is to be decided about with others, or no longer. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'back' }

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The acts, wherever the focus is but in a field that is typed in. */
export const actOfKey = (pressed: Pressed, keys: ActKeys): Command | null => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed
  if (altKey) return null
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !shiftKey ? { kind: 'undo' } : null
  const act = keyActs.find((one) => keys[one] === key.toUpperCase())
  return act === undefined ? null : { kind: 'act', act }
}

export interface ListPlace {
  readonly present: number
  readonly count: number
  /** Rows in view at once. */
  readonly page: number
}

/** Moves in the list and in and out of groups, while the list has the focus. */
export const moveOfKey = (
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { present, count, page }: ListPlace,
): Command | null => {
  if (ctrlKey || metaKey || altKey || count === 0) return null
  const to = (index: number): Command => ({ kind: 'move', to: Math.max(0, Math.min(count - 1, index)) })
  switch (key) {
    case 'ArrowDown':
      return to(present + 1)
    case 'ArrowUp':
      return to(present - 1)
    case 'PageDown':
      return to(present + page)
    case 'PageUp':
      return to(present - page)
    case 'Home':
      return to(0)
    case 'End':
      return to(count - 1)
    case 'Enter':
    case 'ArrowRight':
      return { kind: 'open' }
    case ' ':
      return { kind: 'choose' }
    case 'ArrowLeft':
    case 'Backspace':
    case 'Escape':
      return { kind: 'back' }
    default:
      return null
  }
}

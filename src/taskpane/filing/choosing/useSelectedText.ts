import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/** Keeps a text that nobody typed selected while its field has the focus, also one that arrives later: typing replaces it. */
export const useSelectedText = (text: string | null) => {
  const focused = useRef<HTMLInputElement | null>(null)
  useLayoutEffect(() => {
    if (text !== null) focused.current?.select()
  }, [text])
  return {
    onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
      focused.current = currentTarget
      currentTarget.select()
    },
    onBlur: () => {
      focused.current = null
    },
  }
}

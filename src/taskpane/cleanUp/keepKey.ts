import type { SyntheticEvent } from 'react'

/** A key that was used here: neither the browser nor Outlook hears of it, who would take Escape or Ctrl+Z as their own. */
export const keepKey = (event: SyntheticEvent): void => {
  event.preventDefault()
  event.stopPropagation()
}

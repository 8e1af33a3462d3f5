import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds, now and whenever that changes. */
export const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** A phone, or a window as narrow: rows are stacked. */
export const narrow = '(max-width: 700px)'

/** No room for a mailbox beside the list: it takes the list's place. */
export const noRoomBeside = '(max-width: 1050px)'

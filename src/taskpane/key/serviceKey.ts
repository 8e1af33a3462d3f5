const storageName = 'dossier.key'

/** The two places of a page in which its key may be: the link's fragment and the tab's own storage. */
export interface KeyPlaces {
  readonly location: { hash: string }
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
}

/** Takes the key out of the link, so that it stands in no address, and keeps it for this tab; else the one kept before. */
export const takeKey = ({ location, storage }: KeyPlaces): string | null => {
  const fragment = new URLSearchParams(location.hash.replace(/^#/, ''))
  const key = fragment.get('key')
  if (key === null) return storage?.getItem(storageName) ?? null
  fragment.delete('key')
  // office.js nulls history.replaceState. It may have words of its own in the fragment: those stay.
  location.hash = fragment.toString()
  keepKey(key, storage)
  return key
}

export const keepKey = (key: string, storage: KeyPlaces['storage']): void =>
  storage?.setItem(storageName, key)

export const forgetKey = (storage: KeyPlaces['storage']): void => storage?.removeItem(storageName)

/** A browser that blocks storage in frames throws at the mere mention of it: then the key lives as long as the page. */
export const tabStorage = (): KeyPlaces['storage'] => {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

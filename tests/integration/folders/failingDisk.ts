import { type FolderStore, StoreError } from '../../../src/ports/folderStore.ts'
import { type Organisation, openOrganisation } from '../../../src/service/organisation.ts'

type Put = FolderStore['put']

/** Another process beside the service's, over the same folder and index, which writes new files by `put`. */
export const besideWith = (
  { folders, index, reader, zone }: Organisation,
  put: (write: Put) => Put,
): Organisation => {
  const other = new Proxy(folders, {
    get: (store, verb: keyof FolderStore) => {
      const own = store[verb].bind(store)
      return verb === 'put' ? put(own as Put) : own
    },
  })
  return openOrganisation({ folders: other, index, reader, zone })
}

/** The organisation as after a start, on a disk that writes so many entries and then no more. */
export const failingAfter = (organisation: Organisation, entries: number): Organisation => {
  let left = entries
  return besideWith(organisation, (write) => (...given) => {
    if (left === 0) throw new StoreError('unavailable', 'pulled')
    left -= 1
    return write(...given)
  })
}

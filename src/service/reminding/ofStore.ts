import { StoreError } from '../../ports/folderStore.ts'
import { IndexError } from '../../ports/indexError.ts'
import { RegisterError } from '../register/registerError.ts'

/** What cannot be read or written of one mailbox keeps nobody from the others; it is tried again in the next round. */
export const isOfStore = (error: unknown): error is RegisterError | StoreError | IndexError =>
  error instanceof RegisterError || error instanceof StoreError || error instanceof IndexError

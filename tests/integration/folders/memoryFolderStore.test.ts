import { describe } from 'vitest'
import { memoryFolderStore } from '../../../src/storage/memoryFolderStore.ts'
import { folderStoreContract } from './folderStore.contract.ts'
import { replacingContract } from './replacing.contract.ts'

describe('a folder store in memory', () => {
  folderStoreContract(async () => memoryFolderStore())
  replacingContract(async () => memoryFolderStore())
})

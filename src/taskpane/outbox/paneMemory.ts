import { openMemoryStore } from './memoryStore.ts'

/** What this pane holds and the browser does not keep. It outlives a refused key, so that nothing goes with the key. */
export const paneMemory = openMemoryStore()

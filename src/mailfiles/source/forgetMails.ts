import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { namesOfIndex } from './indexKey.ts'
import { keptMailIn, markedMail } from './keptMail.ts'
import { openSourceIndex } from './sourceIndex.ts'

/** Mails that are forgotten in one go: the reader of the index waits no longer. */
const atOnce = 500

/** Takes out of an index what it keeps of some mails, for good. Those that it keeps nothing of any more are passed over. */
export const forgetMails = async (indexFile: string, ids: readonly string[]): Promise<void> => {
  const db = openSourceIndex(indexFile)
  try {
    const forget = forgetting(db)
    let forgotten = 0
    for (let at = 0; at < ids.length; at += atOnce) {
      forgotten += forget(ids.slice(at, at + atOnce))
      await setImmediate()
    }
    if (forgotten === 0) return
    // A page of the file that was divided may still hold what stood in it, and so may the log of what was written.
    db.exec('VACUUM')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

/** Gives how many were known until now. */
const forgetting = (db: Database): ((ids: readonly string[]) => number) => {
  const note = db.prepare('INSERT OR IGNORE INTO forgotten (id) VALUES (?)')
  const seenOf = db.prepare<[string], string>('SELECT seen FROM messages WHERE id = ?').pluck()
  const name = namesOfIndex(db.name)
  const keep = db.prepare('UPDATE messages SET seen = ? WHERE id = ?')
  const forget = (ids: readonly string[]): number => {
    let forgotten = 0
    for (const id of ids) {
      note.run(id)
      const seen = seenOf.get(id)
      const kept = seen === undefined ? null : keptMailIn(seen)
      if (kept === null || 'mark' in kept) continue
      keep.run(JSON.stringify(markedMail(kept, name)), id)
      forgotten += 1
    }
    return forgotten
  }
  return db.transaction(forget).immediate
}

import { realpath, statfs } from 'node:fs/promises'
import { onDisk } from './diskErrors.ts'

/**
 * Whether a folder lies on another machine, where SQLite's locks and shared memory cannot be trusted
 * (sqlite.org/wal.html, "All processes using a database must be on the same host computer"). Linux tells by the
 * kind of file system, Windows by a path that begins with a server's name; macOS does not tell.
 */
export const isNetworkShare = (folder: string): Promise<boolean> =>
  onDisk('', async () => {
    if (process.platform === 'win32') return (await realpath(folder)).startsWith('\\\\')
    return process.platform === 'linux' && isShareType((await statfs(folder)).type)
  })

/** `type` as statfs(2) gives it. */
export const isShareType = (type: number): boolean => shareTypes.has(type)

// The numbers of linux/magic.h and statfs(2).
const shareTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB 1
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2 and 3
  0x65735546, // FUSE: sshfs among others, which the number does not tell apart
  0x01021997, // 9P: the Windows disks under WSL 2 among others
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x73757245, // Coda
])

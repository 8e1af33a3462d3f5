import { expect, it } from 'vitest'
import { isShareType } from '../../src/storage/networkShare.ts'

it.each([
  ['NFS', 0x6969],
  ['CIFS', 0xff534d42],
  ['SMB 3', 0xfe534d42],
  ['FUSE, which sshfs is', 0x65735546],
  ['9P', 0x01021997],
])('%s is a network share', (_name, type) => expect(isShareType(type)).toBe(true))

it.each([
  ['ext4', 0xef53],
  ['XFS', 0x58465342],
  ['Btrfs', 0x9123683e],
  ['ZFS', 0x2fc12fc1],
  ['tmpfs', 0x01021994],
  ['overlay', 0x794c7630],
])('%s is a disk of this machine', (_name, type) => expect(isShareType(type)).toBe(false))

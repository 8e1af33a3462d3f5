import { describe, expect, it } from 'vitest'
import { plainWords } from '../../src/service/commands/plainWords.ts'

const refused = (syscall: string): Error =>
  Object.assign(new Error(`EACCES: permission denied, ${syscall} '/kopie'`), { code: 'EACCES', syscall })

describe('a place that whoever runs Dossier may not look into', () => {
  it('is named with what to do', () => {
    expect(plainWords(refused('opendir'))).toBe(
      "EACCES: permission denied, opendir '/kopie': let whoever runs Dossier in there",
    )
  })

  it('is no port', () => {
    expect(plainWords(refused('listen'))).toContain('choose one above 1023 with --port')
  })
})

import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { terminalIn } from '../../src/service/commands/terminal.ts'

/** Tells a stream's listeners that it could not be written; without one that would be thrown, and end the process. */
const failing = (stream: PassThrough, code: string) => () =>
  stream.emit('error', Object.assign(new Error(code), { code }))

it('a log that cannot be written ends nothing; results that cannot end the command, unless their reader has seen enough', () => {
  const [out, remarks] = [new PassThrough(), new PassThrough()]
  expect(failing(remarks, 'ENOSPC')).toThrow('ENOSPC')
  terminalIn({ environment: {}, out, remarks })
  expect(failing(remarks, 'ENOSPC')).not.toThrow()
  expect(failing(remarks, 'EPIPE')).not.toThrow()
  expect(failing(out, 'ENOSPC')).toThrow('ENOSPC')
  expect(failing(out, 'EPIPE')).not.toThrow()
})

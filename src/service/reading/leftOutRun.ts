import type { CreateHash } from '../../mime/runHash.ts'
import { MailCutter } from '../../mime/skeleton.ts'

/**
 * The bytes of a run of base64 that a mail's skeleton left out, decoded. The mail is read once more and cut as it was
 * then, and the run is what its hash is taken of; no more of it is held than one chunk brings.
 */
export async function* leftOutRun(mail: AsyncIterable<Uint8Array>, number: number): AsyncGenerator<Buffer> {
  let started = -1
  let gathered: string[] = []
  const gather: CreateHash = () => {
    started += 1
    const own = started
    return {
      update: (bytes) => {
        if (own === number) gathered.push(Buffer.from(bytes).toString('latin1'))
      },
      digest: () => '',
    }
  }
  const cutter = new MailCutter(gather)
  const base64 = new Base64Reader()
  const taken = (): Buffer => {
    const bytes = base64.read(gathered.join(''))
    gathered = []
    return bytes
  }
  for await (const chunk of mail) {
    cutter.take(chunk)
    if (gathered.length > 0) yield taken()
    if (started > number) break
  }
  cutter.skeleton()
  yield taken()
  yield base64.end()
}

/** Decodes as postal-mime does: an equals sign ends a unit, and what is no base64 is passed over. */
class Base64Reader {
  #open = ''

  read(text: string): Buffer {
    const units = (this.#open + text.replace(/[^A-Za-z0-9+/=]+/g, '')).split(/=+/)
    const last = units.pop() ?? ''
    const whole = last.length - (last.length % 4)
    this.#open = last.slice(whole)
    return Buffer.concat([...units, last.slice(0, whole)].map((unit) => Buffer.from(unit, 'base64')))
  }

  end(): Buffer {
    return Buffer.from(this.#open, 'base64')
  }
}

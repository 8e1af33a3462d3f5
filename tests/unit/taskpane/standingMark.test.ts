import { expect, it } from 'vitest'
import type { FiledMark } from '../../../src/outlook/mailHost.ts'
import { type Stands, showAnswered, showStanding } from '../../../src/taskpane/filing/filed/standingMark.ts'
import type { MailToFile } from '../../../src/taskpane/filing/mailToFile.ts'
import { languageFor } from '../../../src/taskpane/language/languageFor.ts'
import { filed, mailOf } from './mails.ts'

const { words, dates } = await languageFor('en')
const [kitchen, heritage]: readonly Stands[] = ['2026-0142', '2026-0231'].map((reference) => ({
  filing: filed.filing,
  case: { ...filed.case, reference },
}))
if (!kitchen || !heritage) throw new Error('expected two cases')

/** A mail, and what Outlook shows on it. */
const shownMail = (messageId: string | null = '<a@example>') => {
  const shown: { mark: FiledMark | null } = { mark: { sentence: 'before', category: 'Filed' } }
  const mail: MailToFile = {
    ...mailOf('offer'),
    metadata: { ...mailOf('offer').metadata, messageId },
    mark: async (mark) => {
      shown.mark = mark
    },
    unmark: async () => {
      shown.mark = null
    },
  }
  return { mail, shown }
}

const answering = (found: readonly Stands[] | null) => ({
  suggest: async () => {
    if (found === null) throw new TypeError('no network')
    return { filed: [...found], wasWithdrawn: false, suggestions: [], follow: null }
  },
})

it('keeps the mark of a mail that was taken out of one case and stands in another', async () => {
  const { mail, shown } = shownMail()
  await showStanding(mail, answering([heritage]), { words, dates }, [])
  expect(shown.mark?.sentence).toMatch(/^Filed in 2026-0231 on /)
})

it('names every case in which the mail stands', async () => {
  const { mail, shown } = shownMail()
  await showStanding(mail, answering([kitchen, heritage]), { words, dates }, [])
  expect(shown.mark?.sentence).toMatch(/^Filed in 2026-0142, 2026-0231 on /)
})

it('takes the mark away from a mail that stands in no case', async () => {
  const { mail, shown } = shownMail()
  await showStanding(mail, answering([]), { words, dates }, [kitchen])
  expect(shown.mark).toBeNull()
})

it('goes by what the pane knows without a network, and for a mail without Message-ID', async () => {
  const offline = shownMail()
  await showStanding(offline.mail, answering(null), { words, dates }, [])
  expect(offline.shown.mark).toBeNull()
  const nameless = shownMail(null)
  await showStanding(nameless.mail, answering([]), { words, dates }, [kitchen])
  expect(nameless.shown.mark?.sentence).toMatch(/^Filed in 2026-0142 on /)
})

it('goes by the register for a mail that others filed or withdrew, and leaves every other as it is', async () => {
  const untouched = shownMail()
  await showAnswered(untouched.mail, { filed: [], wasWithdrawn: false }, { words, dates })
  expect(untouched.shown.mark?.sentence).toBe('before')
  await showAnswered(untouched.mail, { filed: [], wasWithdrawn: true }, { words, dates })
  expect(untouched.shown.mark).toBeNull()
  await showAnswered(untouched.mail, { filed: [heritage], wasWithdrawn: true }, { words, dates })
  expect(untouched.shown.mark?.sentence).toMatch(/^Filed in 2026-0231 on /)
})

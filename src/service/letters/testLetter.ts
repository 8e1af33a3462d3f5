import type { Letter } from '../../ports/postman.ts'
import { letterOf } from './letterOf.ts'

/** A letter that asks nothing, to see whether the post works. In both languages: no agreement says which. */
export const testLetter = (address: string, messageId: string): Letter =>
  letterOf(
    {
      language: 'nl',
      subject: 'Proefbericht van Dossier · Test message from Dossier',
      parts: [
        {
          kind: 'paragraph',
          text: 'Herinneringen van Dossier komen op dit adres aan. Je hoeft niets te doen.',
        },
        {
          kind: 'paragraph',
          text: 'Reminders from Dossier reach this address. There is nothing you need to do.',
        },
      ],
      footer: 'Dossier',
    },
    { messageId, to: { name: '', address }, calendar: null },
  )

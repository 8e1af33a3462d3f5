import { button, element } from '../dom.ts'
import type { SendVerdict } from '../office/sendRun.ts'
import type { Words } from '../words.ts'

export type SendChoice = 'send' | 'stay' | 'openPane'

/** The dialog that Outlook shows for an add-in that asks (PromptUser) or that takes long. */
export const askToSend = (
  verdict: Exclude<SendVerdict, { readonly kind: 'send' }>,
  words: Words['compose'],
): Promise<SendChoice> =>
  new Promise((resolve) => {
    const choose = (choice: SendChoice) => () => {
      dialog.close()
      dialog.remove()
      resolve(choice)
    }
    const isAsked = verdict.kind === 'ask'
    const stay = choose(isAsked && verdict.opensPane ? 'openPane' : 'stay')
    const dialog = element(
      'dialog',
      { class: 'alert', 'aria-labelledby': 'alertTitle' },
      element('h2', { id: 'alertTitle' }, words.alert),
      element('p', {}, isAsked ? verdict.sentence : words.slow),
      element(
        'div',
        { class: 'acts' },
        button({}, choose('send'), words.sendAnyway),
        button({ class: 'chief', autofocus: '' }, stay, (isAsked && verdict.cancelLabel) || words.dontSend),
      ),
    )
    dialog.addEventListener('cancel', choose('stay'))
    document.body.append(dialog)
    dialog.showModal()
  })

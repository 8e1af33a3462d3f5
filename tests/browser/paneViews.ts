import type { OpenLocalOutlook } from './localOutlook.ts'
import { filedByAnouk, goTo, noCaseYet, offer, privateMail, selectSeveral, siteVisit } from './paneTest.ts'

export interface View {
  readonly name: string
  readonly show: (outlook: OpenLocalOutlook) => Promise<void>
}

const title = ({ pane }: OpenLocalOutlook, name: string | RegExp): Promise<void> =>
  pane.getByRole('heading', { level: 1, name }).waitFor()

const press = ({ pane }: OpenLocalOutlook, name: string | RegExp): Promise<void> =>
  pane.getByRole('button', { name }).first().click()

const back = (outlook: OpenLocalOutlook): Promise<void> => press(outlook, /^(Back|Terug)$/)

const showMail = async (outlook: OpenLocalOutlook, subject: string, select = subject): Promise<void> => {
  await goTo(outlook.pane, 'mail')
  await outlook.selectMail(select)
  await title(outlook, subject)
}

const firstItem = ({ pane }: OpenLocalOutlook): Promise<void> =>
  pane.getByRole('main').getByRole('listitem').first().waitFor()

const rows = ({ pane }: OpenLocalOutlook) => pane.getByRole('main').getByRole('listitem')

const withNothingSelected: readonly View[] = [
  { name: 'no mail', show: (outlook) => rows(outlook).nth(4).waitFor() },
  {
    name: 'what files itself',
    show: async (outlook) => {
      await press(outlook, /^(Filing by itself: settings|Vanzelf opbergen: instellingen)$/)
      await title(outlook, /^(Filing by itself|Vanzelf opbergen)$/)
      await outlook.pane.getByRole('combobox').first().waitFor()
    },
  },
  {
    name: 'the bin',
    show: async (outlook) => {
      await back(outlook)
      await press(outlook, /^(Bin|Prullenbak)$/)
      await title(outlook, /^(Bin|Prullenbak)$/)
    },
  },
  {
    name: 'a case',
    show: async (outlook) => {
      await back(outlook)
      await press(outlook, '2026-0110')
      await title(outlook, '2026-0110')
      await firstItem(outlook)
      await outlook.pane.getByText(/^Register (unbroken|ongeschonden)/).waitFor()
    },
  },
  {
    name: 'a mail of a case',
    show: async (outlook) => {
      await press(outlook, /^(Open message|Bericht openen):/)
      await outlook.pane.getByRole('article').last().locator('iframe, pre').first().waitFor()
    },
  },
]

const places: readonly View[] = [
  {
    name: 'commitments',
    show: async (outlook) => {
      await goTo(outlook.pane, 'commitments')
      await title(outlook, /^(Commitments|Toezeggingen)$/)
    },
  },
  {
    name: 'mailboxes',
    show: async (outlook) => {
      await goTo(outlook.pane, 'mailboxes')
      await rows(outlook).nth(9).waitFor()
    },
  },
  {
    name: 'a mailbox',
    show: async (outlook) => {
      await press(outlook, 'Peter van Dam')
      await title(outlook, 'Peter van Dam')
    },
  },
  {
    name: 'search',
    show: async (outlook) => {
      await goTo(outlook.pane, 'search')
      await press(outlook, /^(Refine|Verfijnen)$/)
      await outlook.pane.getByRole('searchbox').fill('hoogeland')
      await outlook.pane.getByRole('searchbox').press('Enter')
      await firstItem(outlook)
    },
  },
]

const cleaningUp: readonly View[] = [
  {
    name: 'the clean-up, with a decision',
    show: async (outlook) => {
      await goTo(outlook.pane, 'cleanUp')
      const list = outlook.pane.getByRole('listbox')
      await list.getByRole('option', { name: 'bakkerijvanhalteren' }).waitFor()
      await list.press('l')
      await outlook.pane.getByRole('button', { name: /^(Undo|Ongedaan maken)/ }).waitFor()
    },
  },
  {
    name: 'what was decided',
    show: async (outlook) => {
      await press(outlook, /^(What you decided|Wat je besliste)$/)
      await outlook.pane.getByRole('button', { name: /^(Undo|Ongedaan maken):/ }).waitFor()
    },
  },
  {
    name: 'the end of a clean-up',
    show: async (outlook) => {
      await press(outlook, /^(End the clean-up|Opruimen afsluiten)$/)
      await title(outlook, /^(End the clean-up|Opruimen afsluiten)$/)
    },
  },
]

const withOneMail: readonly View[] = [
  { name: 'a private mail', show: (outlook) => showMail(outlook, privateMail) },
  {
    name: 'a mail that a colleague filed',
    show: async (outlook) => {
      await showMail(outlook, filedByAnouk.subject, filedByAnouk.select)
      await outlook.pane.getByRole('region', { name: '2026-0110' }).waitFor()
    },
  },
  {
    name: 'a new case',
    show: async (outlook) => {
      await showMail(outlook, noCaseYet)
      await outlook.pane.getByRole('combobox').fill('Something new')
      await outlook.pane.getByRole('option', { name: 'Something new' }).click()
      await outlook.pane.getByRole('textbox').nth(3).waitFor()
    },
  },
  {
    name: 'the form, with a commitment in it',
    show: async (outlook) => {
      await showMail(outlook, offer.subject)
      await outlook.pane.getByRole('button', { name: '2026-0231' }).waitFor()
      await outlook.pane
        .getByRole('checkbox', { name: /The client has approved/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'the open list of cases',
    show: async ({ pane }) => {
      await pane.getByRole('combobox').press('ArrowDown')
      await pane.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'a filed mail',
    show: async (outlook) => {
      await outlook.pane.getByRole('combobox').press('Escape')
      await press(outlook, '2026-0231')
      await outlook.pane.getByRole('region', { name: '2026-0231' }).waitFor()
    },
  },
  { name: 'what can be changed', show: (outlook) => press(outlook, /^(Change|Wijzigen):/) },
  { name: 'withdrawing', show: (outlook) => press(outlook, /^(Withdraw from|Uit het dossier)/) },
  {
    name: 'moving',
    show: async (outlook) => {
      await press(outlook, /^(Cancel|Annuleren)$/)
      await press(outlook, /^(Change|Wijzigen):/)
      await press(outlook, /^(Move to another|Naar een ander)/)
      await outlook.pane.getByRole('combobox').first().waitFor()
    },
  },
  {
    name: 'correcting',
    show: async (outlook) => {
      await press(outlook, /^(Cancel|Annuleren)$/)
      await press(outlook, /^(Change|Wijzigen):/)
      await press(outlook, /^(Kind and note|Soort en notitie)$/)
      await outlook.pane.getByRole('radio').first().waitFor()
    },
  },
]

const withSeveral: readonly View[] = [
  {
    name: 'several mails',
    show: async (outlook) => {
      await selectSeveral(outlook, siteVisit.subject, noCaseYet, privateMail, filedByAnouk.select)
      await outlook.pane.getByText(/^(Perhaps private|Misschien privé)/).waitFor()
      await outlook.pane
        .getByRole('button', { name: /^(File \d messages?|\d bericht(en)? opbergen)$/ })
        .waitFor()
    },
  },
  {
    name: 'a case for one of several',
    show: async (outlook) => {
      await press(outlook, /^(Choose case for|Dossier kiezen voor)/)
      await outlook.pane.getByRole('combobox').nth(1).waitFor()
    },
  },
]

const withoutService: readonly View[] = [
  {
    name: 'a mail that waits',
    show: async (outlook) => {
      await showMail(outlook, siteVisit.subject)
      const file = outlook.pane.getByRole('button', { name: /^(File|Opbergen) in 2026-0110$/ })
      await file.waitFor()
      await outlook.page.route('**/api/**', (route) => route.abort())
      await file.click()
      await outlook.pane
        .getByRole('region', { name: /^(Waiting to be sent|Wacht op verzending)/ })
        .first()
        .waitFor()
      await press(outlook, /^(Show|Tonen):/)
    },
  },
  {
    name: 'a failure',
    show: async (outlook) => {
      await showMail(outlook, noCaseYet)
      await outlook.pane.getByRole('main').getByRole('region').first().waitFor()
    },
  },
]

/** Every view, one after the other, in either language. */
export const views: readonly View[] = [
  ...withNothingSelected,
  ...places,
  ...cleaningUp,
  ...withOneMail,
  ...withSeveral,
  ...withoutService,
]

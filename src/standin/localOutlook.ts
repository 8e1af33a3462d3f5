import path from 'node:path'
import { dateOf } from '../domain/calendar/calendar.ts'
import { openMailFiles } from '../mailfiles/openMailFiles.ts'
import { type MailSource, MailSourceError } from '../ports/mailSource.ts'
import { damageSentence } from '../service/mailSources/damageSentence.ts'
import { openMailSources } from '../service/mailSources/openMailSources.ts'
import { sourceIndexFile } from '../service/mailSources/sourcePlace.ts'
import { drivers } from '../service/main.ts'
import { readSettings } from '../service/settings.ts'
import { WorkFiles } from '../service/work/workFiles.ts'
import { openPeople, type People } from '../storage/peopleFile.ts'
import { readMailbox } from './mailbox.ts'
import { type OnLetter, outbox } from './outbox.ts'
import { ownerOf, readOwnMailbox } from './ownMailbox.ts'
import { writeSampleAgreement } from './sampleAgreement.ts'
import { openSampleCases } from './sampleCases.ts'
import { sampleSharedFolders, writeSamplePeople } from './samplePeople.ts'
import { writeSampleRecords } from './sampleRecords.ts'
import { writeSampleRoster } from './sampleRoster.ts'
import { openService } from './service.ts'
import { serveTwoOrigins, type TwoOriginsParts } from './twoOrigins.ts'

export interface LocalOutlookOptions {
  /** Folder for what is filed, made when it is not there. */
  readonly data: string
  /** Mail to show: a PST, an mbox, a Maildir or a folder of .eml. Without it: the sample firm, with its cases and roster. */
  readonly mail?: string
  readonly ports: TwoOriginsParts['ports']
  /** Where the mail program's built page lies. */
  readonly pageFolder: string
  /** Where the built pane lies; `dist/taskpane` unless a test brings its own. */
  readonly paneFolder?: string
  /** As for the pane; `dist/pages`. */
  readonly overviewFolder?: string
  /** As for the pane; `dist/commands`. */
  readonly commandsFolder?: string
  /** Told of each link and code; without it, and without a mail server, nothing can be mailed. */
  readonly onLetter?: OnLetter
  /** The present as an ISO instant in UTC. */
  readonly now: () => string
}

export interface LocalOutlook {
  /** With the person's key in its fragment. */
  readonly url: string
  /** The provider's overview, with the same key. */
  readonly overviewUrl: string
  /** The wide page as each of the others sees it. */
  readonly others: readonly { readonly name: string; readonly url: string }[]
  /** Stops the service and leaves the mail program: what Outlook shows when Dossier is down. */
  stopService(): Promise<void>
  close(): Promise<void>
}

/** Settings of the sample firm. */
export const sampleFirm = {
  DOSSIER_ORGANISATION: 'firm',
  DOSSIER_ORGANISATION_NAME: 'Adviesbureau De Linde',
  DOSSIER_OWN_DOMAINS: 'delinde.example',
}

/** A person's own mail is filed apart from the sample firm's, in the same data folder too. */
const ownMail = { DOSSIER_ORGANISATION: 'own', DOSSIER_ORGANISATION_NAME: 'Own mail' }

const sampleMail = path.join(import.meta.dirname, 'sample/mail')

/** The local Outlook: a mailbox, the mail program and the real service on disk, ready to be opened in a browser. */
export const startLocalOutlook = async (options: LocalOutlookOptions): Promise<LocalOutlook> => {
  const { data, mail, now } = options
  const settings = readSettings({ DOSSIER_DATA: data, ...(mail === undefined ? sampleFirm : ownMail) })
  const peopleFile = path.join(data, 'people.yaml')
  const rosterFile =
    mail === undefined
      ? path.join(data, 'sample-roster.csv')
      : path.join(data, settings.organisation, 'roster.csv')
  const opened = await drivers.openOrganisation(settings)
  if (mail === undefined) {
    await writeSamplePeople(peopleFile)
    await writeSampleRoster(rosterFile, dateOf(now(), settings.zone), settings.zone)
    const isNew = (await opened.organisation.index.findCases('', null, 1)).length === 0
    if (isNew) {
      await openSampleCases(opened.organisation, sampleMail)
      await writeSampleAgreement(path.join(data, settings.organisation), dateOf(now(), settings.zone))
      await writeSampleRecords(opened.organisation, now())
    }
  }
  const own = mail === undefined ? null : await openOwnMail(path.resolve(mail), data, settings.organisation)
  const people = await openPeople(own === null ? peopleFile : null, {
    name: 'Me',
    address: own?.place.address ?? null,
  })
  const { person, key } = first(people)
  const mailSources = openMailSources({
    work: new WorkFiles(opened.organisation.folders),
    folder: path.join(data, settings.organisation),
    places: [own?.place ?? { address: person.address ?? '', path: sampleMail }],
    open: own?.open ?? drivers.openMailSource,
  })
  const served = await serveTwoOrigins({
    ports: options.ports,
    pageFolder: options.pageFolder,
    mailbox: own?.mailbox ?? (await readMailbox(openMailFiles(sampleMail))),
    owner: { name: person.name, address: person.address ?? '' },
    sharedFolders: mail === undefined ? sampleSharedFolders : {},
    openService: async (origins) =>
      openService(
        {
          settings,
          opened,
          directory: drivers.openDirectory(rosterFile, settings.zone),
          signIn: people.signIn,
          mailSources,
          postman: await drivers.openPostman(settings),
          outbox:
            options.onLetter === undefined ? null : outbox(path.join(data, 'letters'), options.onLetter),
          ...(options.paneFolder !== undefined && { paneFolder: options.paneFolder }),
          ...(options.overviewFolder !== undefined && { overviewFolder: options.overviewFolder }),
          ...(options.commandsFolder !== undefined && { commandsFolder: options.commandsFolder }),
          now,
        },
        origins,
      ),
  })
  const wideFor = (holder: string): string => `${served.overviewUrl}#key=${holder}`
  return {
    ...served,
    url: `${served.url}#key=${key}`,
    overviewUrl: wideFor(key),
    others: people.people.slice(1).map((one) => ({ name: one.person.name, url: wideFor(one.key) })),
  }
}

/** Opened once, for the mail program and for the service: whose it is, its mails say. */
const openOwnMail = async (mail: string, data: string, organisation: string) => {
  const index = path.join(data, organisation, sourceIndexFile({ address: '', path: mail }))
  const source = await drivers.openMailSource(mail, index)
  const mailbox = await readOwnMailbox(source)
  if (mailbox.messages.length === 0) throw await noMailIn(mail, source)
  return { mailbox, place: { address: ownerOf(mailbox) ?? '', path: mail }, open: async () => source }
}

const noMailIn = async (mail: string, source: MailSource): Promise<MailSourceError> => {
  const damage = (await source.damage()).map(damageSentence)
  return damage.length === 0
    ? new MailSourceError('unknownKind', `${mail} holds no mail`)
    : new MailSourceError('damaged', `no mail can be read in ${mail}: ${damage.slice(0, 3).join('; ')}`)
}

const first = ({ people }: People): People['people'][number] => {
  const [holder] = people
  if (holder === undefined) throw new Error('people.yaml names nobody')
  return holder
}

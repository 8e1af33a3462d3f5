import type { CopyWords } from './copyWords.ts'

const number = new Intl.NumberFormat('en')
const mails = (count: number): string => (count === 1 ? '1 message' : `${number.format(count)} messages`)
const those = (count: number, one: string, more: string): string => (count === 1 ? one : more)

export const enCopies: CopyWords = {
  heading: 'Static copy',
  what: {
    mailbox:
      'A copy of the mailbox that opens without Outlook, for the firm. What is private or looks private and what is not needed stays out. The register of the mailbox goes along.',
    case: 'A copy of the case that opens without Outlook: its messages, saved attachments and register.',
  },
  choice: {
    label: 'What goes into it?',
    all: 'The whole mailbox',
    folders: 'Folders that I choose',
    mails: (count) => (count === 1 ? 'The chosen message' : `The ${number.format(count)} chosen messages`),
    waits: 'Another copy was begun already. Once it is done or thrown away you can copy what you chose now.',
    isPart: 'A copy of a part does not count as the copy of the mailbox when somebody leaves.',
    made: {
      folders: (count) => `Of ${those(count, '1 chosen folder', `${number.format(count)} chosen folders`)}.`,
      mails: (count) => `Of ${those(count, '1 chosen message', `${number.format(count)} chosen messages`)}.`,
    },
  },
  folders: {
    label: 'Folders',
    filter: 'Find folders',
    all: 'Choose all',
    none: 'Choose none',
    notFound: 'No folder has that name.',
    empty: 'There is no folder with messages.',
    chooseOne: 'Choose one folder at least.',
    chosen: (count, of) => `${number.format(count)} of ${number.format(of)} folders chosen.`,
    mails: (count) => `${mails(count)} ${those(count, 'is', 'are')} in them.`,
  },
  mbox: 'An mbox file of each folder as well',
  mboxWhy: 'For another mail program. It makes the copy twice as large.',
  start: 'Make the copy',
  started: 'The copy is being made.',
  gettingReady: 'The mailbox is being read…',
  step: {
    mails: (done, of) => `${number.format(done)} of ${mails(of)} looked at`,
    mbox: (done, of) => `Mbox files: ${number.format(done)} of ${number.format(of)}`,
    finishing: () => 'List and hashes are being written…',
    packing: (done, of) => `In the zip: ${number.format(done)} of ${number.format(of)} files`,
    checking: (done, of) => `Checked: ${number.format(done)} of ${number.format(of)} files`,
  },
  timeLeft: (seconds) => {
    if (seconds < 60) return 'Less than a minute left.'
    const minutes = Math.ceil(seconds / 60)
    if (minutes < 90) return minutes === 1 ? 'About a minute left.' : `About ${minutes} minutes left.`
    return `About ${Math.round(minutes / 60)} hours left.`
  },
  goesOn: 'You need not wait: it goes on when you close this.',
  cancel: {
    act: 'Stop',
    question: 'Stop this copy? What was done of it is lost.',
    yes: 'Yes, stop',
    no: 'Go on',
  },
  cancelled: 'The copy is gone.',
  stopped: {
    what: 'The copy is not done yet.',
    next: 'Dossier was restarted meanwhile. What was done is kept; go on where it stopped.',
  },
  failed: (why) => ({
    what: 'The copy could not be made.',
    next: `${why} What was done is kept: solve this and go on.`,
  }),
  withheld: {
    what: 'The copy was taken away.',
    next: 'It may have held mail that was called private since. Make it anew: then that mail stays out.',
  },
  goOn: 'Go on',
  letGo: {
    act: 'Throw away',
    question: 'Throw away what there is of this copy?',
    yes: 'Yes, throw away',
    no: 'Keep',
  },
  done: (count) => `The copy is done: ${mails(count)}.`,
  madeAt: (moment) => `Made on ${moment}.`,
  leftOutHeading: 'Not in the copy:',
  leftOut: {
    private: (count) => `${mails(count)}: private, or ${those(count, 'looks', 'look')} so`,
    notNeeded: (count) => `${mails(count)}: not needed`,
    notChosen: (count) => `${mails(count)}: not chosen`,
    unreadable: (count) => `${mails(count)}: unreadable`,
  },
  nothingLeftOut: {
    mailbox: 'Nothing was left out.',
    case: 'Nothing was left out. What was taken out of the case is in it too, and marked so.',
  },
  complete: {
    mailbox: 'The numbers agree with the mailbox, folder by folder.',
    case: 'The numbers agree with the case.',
  },
  damage: (places) =>
    `In ${places} ${those(places, 'place', 'places')} the mailbox could not be read, or not to the end. The copy holds what could be.`,
  incomplete: {
    what: 'The numbers do not add up.',
    next: 'Mail came or went while the copy was made. Make a new copy; this one does not count at the leaving.',
  },
  difference: (folder, { before, after }, counted) =>
    `${folder}: ${number.format(before)} at the beginning, ${number.format(after)} at the end, ${number.format(counted)} looked at`,
  moreFolders: (count) => `And ${number.format(count)} ${those(count, 'other folder', 'other folders')}.`,
  uppermost: '(uppermost folder)',
  otherFolders: '(folders of which nothing was copied)',
  forFirm:
    'The copy is for the firm: whoever signs for it fetches it, you do not. The owner of the mailbox sees that you had it made.',
  download: (size) => `Download the zip (${size})`,
  downloading: 'Your browser is fetching the zip. Then unpack it and open index.html.',
  hash: 'Hash (SHA-256)',
  hashWhy: {
    mailbox:
      'This copy is known by it: it is the hash of tagmanifest-sha256.txt in it. When a leaving is signed off it is recorded by itself.',
    case: 'This copy is known by it: it is the hash of tagmanifest-sha256.txt in it.',
  },
  copyHash: 'Copy the hash',
  hashCopied: 'Copied.',
  hashNotCopied: 'Not copied: select the hash and copy it.',
  again: {
    act: 'Make a new copy',
    replaces: 'The new one takes the place of the copy that is there.',
    replacesSigned:
      'The leaving was signed off with the copy that is there. The new one takes its place: then the firm can no longer fetch the signed one, and both must sign again.',
    keep: 'Keep the old one',
  },
  takeAway: {
    act: 'Take away from Dossier',
    question: 'Take the copy away from Dossier? A zip that you downloaded stays yours.',
    questionSigned:
      'Take the copy away from Dossier? The leaving was signed off with it: the firm can no longer fetch it then.',
    yes: 'Yes, take it away',
    no: 'Leave it',
  },
  known: 'The checks are up to date.',
  signed: {
    heading: 'The signed copy',
    yours: (leaver) =>
      `You signed for the firm with this copy. Fetch it and keep it. That you do is recorded, and ${leaver} sees it.`,
    state: {
      here: (signatory) => `The copy is in Dossier. ${signatory} signed for the firm and can fetch it.`,
      replaced: (signatory) =>
        `The copy that was signed with is no longer in Dossier: another was made, with another hash. Both sign again, with the new one; then ${signatory} can fetch that.`,
      gone: () =>
        'The copy that was signed with is not in Dossier: it was taken away, or made elsewhere. Look for the zip where it is kept, or make a new copy and both sign again.',
    },
    fetchedBy: (name, moment) => `Fetched by ${name}, ${moment}`,
  },
}

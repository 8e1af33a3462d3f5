/** @import { FolderCopied } from '../../../domain/copies/copyCounts.ts' */
/** @import { MailboxChosen } from '../../../domain/copies/copyManifest.ts' */

/** @typedef {keyof typeof copyWords} Language */

/** Narrower ones show a mail on three lines. Rows grow with the reader's letters. */
const isNarrow = matchMedia('(max-width: 48rem)')
const rowHeight = () =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * (isNarrow.matches ? 5.25 : 2.5)
const isOfCase = copy.of.kind === 'case'

/** @type {readonly Column[]} */
const columns = ['date', 'from', 'to', 'subject', 'folder', 'size']

/** Where each folder lies in the copy, and what it is called. */
const folderNames = new Map(copy.counts.folders.map(({ stored, path }) => [stored ?? '', path]))
const index = mailIndex(
  copy.mails,
  copy.folders.map((stored) => folderNames.get(stored) ?? stored.slice(5)),
)

const state = {
  /** @type {Language} */
  language: navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en',
  words: '',
  /** @type {number | null} */
  folder: null,
  /** @type {Column} */
  column: 'date',
  isDescending: true,
}
let found = new Uint32Array()
const asking = workInSlices()

/** @type {<E extends HTMLElement>(id: string, kind?: new () => E) => E} */
const place = (id) => /** @type {any} */ (document.getElementById(id))

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(string | Node)} content
 */
const element = (tag, attributes, ...content) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...content)
  return made
}

const words = () => copyWords[state.language]
/** Made once: making one takes longer than a row. */
const formats = {
  nl: { number: new Intl.NumberFormat('nl'), day: new Intl.DateTimeFormat('nl', { dateStyle: 'medium' }) },
  en: { number: new Intl.NumberFormat('en'), day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }) },
}
const number = (/** @type {number} */ value) => formats[state.language].number.format(value)
const day = (/** @type {number} */ time) => formats[state.language].day.format(time)

const bytes = (/** @type {number} */ size) => {
  const kilobytes = size / 1024
  return kilobytes < 1024
    ? `${number(Math.max(1, Math.round(kilobytes)))} kB`
    : `${number(Math.round(kilobytes / 102.4) / 10)} MB`
}

const folderName = (/** @type {string | null} */ path) =>
  path === null ? words().otherFolders : path === '' ? words().uppermost : path

/** Each part of the path encoded: a name may hold what an address gives a meaning. */
const address = (/** @type {string} */ folder, /** @type {string} */ file) =>
  ['data', ...folder.split('/'), file].map(encodeURIComponent).join('/')

const row = (/** @type {number} */ at) => {
  const [folder, file, minutes, name, from, to, subject, size, attachments, withdrawn] =
    /** @type {MailRow} */ (copy.mails[found[at] ?? 0])
  const stored = copy.folders[folder] ?? ''
  const href = address(stored, file)
  const clip = attachments === 0 ? '' : words().attachments(attachments)
  return element(
    'div',
    { role: 'row', class: 'row', 'aria-rowindex': String(at + 2) },
    element(
      'span',
      { role: 'cell', class: 'date' },
      minutes === null ? words().noDate : day(minutes * 60_000),
    ),
    element('span', { role: 'cell', class: 'from', title: from }, name || from),
    element('span', { role: 'cell', class: 'to' }, to),
    element(
      'span',
      { role: 'cell', class: 'subject' },
      // First, as the end of a line may be cut off.
      ...(withdrawn === 1 ? [element('em', { title: words().withdrawnWhy }, words().withdrawn)] : []),
      element(
        'a',
        { href, download: file, title: `${subject} (${words().opens})` },
        subject || words().noSubject,
      ),
      ...(clip === '' ? [] : [element('small', {}, clip)]),
    ),
    element('span', { role: 'cell', class: 'folder' }, folderName(folderNames.get(stored) ?? null)),
    element('span', { role: 'cell', class: 'size' }, bytes(size)),
  )
}

const list = virtualList(place('list'), { row, rowHeight })

const find = () => {
  place('table').setAttribute('aria-busy', 'true')
  asking.run(index.find({ ...state }), (mails) => {
    found = /** @type {Uint32Array<ArrayBuffer>} */ (mails)
    const isAll = found.length === copy.mails.length
    place('count').textContent = words().count(number(found.length), number(copy.mails.length), isAll)
    place('nothing').hidden = found.length > 0
    place('table').setAttribute('aria-rowcount', String(found.length + 1))
    place('table').setAttribute('aria-busy', 'false')
    list.show(found.length)
    // Until the next question: what that is likely to need.
    asking.later(index.prepare())
  })
}

const sortBy = (/** @type {Column} */ column, /** @type {boolean} */ isDescending) => {
  state.column = column
  state.isDescending = isDescending
  showHead()
  place('sort', HTMLSelectElement).value = `${column} ${isDescending}`
  find()
}

const showHead = () => {
  const head = /** @type {HTMLElement} */ (place('head').firstElementChild)
  const focused = head.contains(document.activeElement) ? document.activeElement?.id : undefined
  head.replaceChildren(
    ...columns.map((column) => {
      const isSorted = state.column === column
      const mark = isSorted ? (state.isDescending ? ' ▾' : ' ▴') : ''
      const button = element(
        'button',
        { type: 'button', id: `by-${column}` },
        words().columns[column],
        element('span', { 'aria-hidden': 'true' }, mark),
      )
      // Dates and sizes are first asked for from the newest and the largest.
      const isDescending = isSorted ? !state.isDescending : column === 'date' || column === 'size'
      button.addEventListener('click', () => sortBy(column, isDescending))
      const sort = isSorted ? (state.isDescending ? 'descending' : 'ascending') : 'none'
      return element('span', { role: 'columnheader', class: column, 'aria-sort': sort }, button)
    }),
  )
  if (focused) document.getElementById(focused)?.focus()
}

/** What is asked for first stands first, as at the head of a column. */
const sortChoices = (/** @type {Column} */ column) => {
  const { newest, oldest, largest, smallest, ascending, descending, columns: names } = words()
  const choice = (/** @type {boolean} */ isDescending, /** @type {string} */ name) =>
    element('option', { value: `${column} ${isDescending}` }, name)
  if (column === 'date') return [choice(true, newest), choice(false, oldest)]
  if (column === 'size') return [choice(true, largest), choice(false, smallest)]
  return [choice(false, ascending(names[column])), choice(true, descending(names[column]))]
}

const showChoices = () => {
  place('folder').replaceChildren(
    element('option', { value: '' }, words().allFolders),
    ...copy.folders.map((stored, at) =>
      element('option', { value: String(at) }, folderName(folderNames.get(stored) ?? null)),
    ),
  )
  place('folder', HTMLSelectElement).value = state.folder === null ? '' : String(state.folder)
  place('sort').replaceChildren(...columns.flatMap(sortChoices))
  place('sort', HTMLSelectElement).value = `${state.column} ${state.isDescending}`
}

const reasons = (/** @type {FolderCopied['leftOut']} */ leftOut) =>
  Object.entries(leftOut)
    .map(
      ([reason, count]) =>
        `${number(count)} ${words().reasons[/** @type {keyof FolderCopied['leftOut']} */ (reason)]}`,
    )
    .join(', ')

const cells = (/** @type {'th' | 'td'} */ tag, /** @type {readonly string[]} */ texts) =>
  element(
    'tr',
    {},
    ...texts.map((text, at) => element(tag, at === 0 || tag === 'td' ? {} : { class: 'size' }, text)),
  )

const chosenWords = (/** @type {MailboxChosen} */ chosen) =>
  chosen.what === 'mails'
    ? words().chosenMails(number(chosen.mails))
    : words().chosenFolders(number(chosen.folders.length + chosen.unnamed))

const showAbout = () => {
  const { folders, differences, damage } = copy.counts
  const { incomplete, complete, withdrawnCount } = words()
  const withdrawn = copy.mails.filter((mail) => mail[9] === 1).length
  const names = [...new Set(differences.map(({ path }) => folderName(path)))].join(', ')
  const table = element(
    'table',
    {},
    element('caption', {}, words().folders),
    element(
      'thead',
      {},
      cells('th', [words().folder, words().lay(isOfCase), words().copied, words().leftOut]),
    ),
    element(
      'tbody',
      {},
      ...folders.map(({ path, after, copied, leftOut }) =>
        cells('td', [folderName(path), number(after), number(copied), reasons(leftOut)]),
      ),
    ),
  )
  const chosen = copy.of.kind === 'mailbox' ? copy.of.chosen : undefined
  place('about').replaceChildren(
    ...(chosen === undefined ? [] : [element('p', {}, chosenWords(chosen))]),
    ...(differences.length === 0 ? [element('p', {}, complete(isOfCase))] : []),
    ...(withdrawn > 0 ? [element('p', {}, withdrawnCount(withdrawn))] : []),
    element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': words().folders }, table),
    element('p', {}, words().check),
    element('pre', { tabindex: '0' }, 'sha256sum --quiet -c manifest-sha256.txt'),
  )
  const warnings = [
    ...(differences.length > 0 ? [incomplete(names)] : []),
    ...(damage > 0 ? [words().damage(damage, isOfCase)] : []),
  ]
  place('warning').hidden = warnings.length === 0
  place('warning').textContent = warnings.join(' ')
}

const showWords = () => {
  document.documentElement.lang = state.language
  place('title').textContent = copy.title
  place('made').textContent = words().made(day(Date.parse(copy.at)), copy.organisation)
  place('language').textContent = words().other
  place('language').lang = state.language === 'nl' ? 'en' : 'nl'
  place('searchLabel').textContent = words().search
  place('folderLabel').textContent = words().folder
  place('sortLabel').textContent = words().sort
  place('nothing').textContent = words().nothing
  place('aboutLabel').textContent = words().about
  place('table').setAttribute('aria-label', words().table)
  showHead()
  showChoices()
  showAbout()
  find()
}

place('search').addEventListener('input', () => {
  state.words = place('search', HTMLInputElement).value
  find()
})
place('folder').addEventListener('change', () => {
  const { value } = place('folder', HTMLSelectElement)
  state.folder = value === '' ? null : Number(value)
  find()
})
place('sort').addEventListener('change', () => {
  const [column, isDescending] = place('sort', HTMLSelectElement).value.split(' ')
  sortBy(/** @type {Column} */ (column), isDescending === 'true')
})
place('language').addEventListener('click', () => {
  state.language = state.language === 'nl' ? 'en' : 'nl'
  showWords()
})
isNarrow.addEventListener('change', find)

/** Chrome and Edge take a mail file for a web archive and show an empty page; saving it is what they do right. */
const showsNoMail = location.protocol === 'file:' && 'chrome' in window
place('list').addEventListener('click', (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest('a')
  if (!showsNoMail || link === null || event.altKey) return
  event.preventDefault()
  place('opening').textContent = words().opening
  place('openingFile').textContent = decodeURIComponent(link.getAttribute('href') ?? '')
})
place('page').hidden = false
showWords()

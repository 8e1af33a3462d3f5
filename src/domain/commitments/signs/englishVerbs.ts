/** What a promised act does: hand something to the reader, do some work, hold to something; or no act of will. */
export type EnglishAct = 'deliver' | 'work' | 'hold' | 'role' | 'state'

const stems: Readonly<Record<Exclude<EnglishAct, 'work'>, string>> = {
  deliver: `send forward provid giv email mail fax call ring phon contact notif updat advis inform tell let post
    distribut publish releas announc invoic prepar deliver submit return repl respond answer bring ship pass shar
    confirm report circulat present list issu upload credit pay refund reimburs transfer suppl draft writ hand
    print communicat convey supply text whatsapp dispatch copy show explain quot bill address correct amend adjust resolv repair rectif`,
  hold: `keep continu treat compl honor honour hold maintain stand stick guarante respect abid waiv reserv
    cover bear match charg absorb refrain extend agre accept`,
  role: `lead manag oversee head assum join focus supervis`,
  state: `be have need see know think understand becom caus enabl allow requir occur happen appear seem depend mean
    lik lov enjoy want hop believ learn find result increas decreas cost last expir tend miss win los feel receiv
    remain understand amount offset provoke grow affect benefit face suffer hear live retire experienc notic exceed
    belong contain consist represent reflect fall ris drop
    includ compris supplant explor incur undergo occupy leav get begin end close time go log bet admit confess guess say`,
}

const actOfStem: ReadonlyMap<string, EnglishAct> = new Map(
  Object.entries(stems).flatMap(([act, list]) => list.split(/\s+/).map((stem) => [stem, act as EnglishAct])),
)

/** The stem, and the forms that their endings do not give away. */
const irregular: ReadonlyMap<string, string> = new Map(
  `send:sent giv:given keep:kept hold:held mak:made do:done,doing pay:paid bring:brought tell:told
  show:shown writ:written put:put set:set meet:met tak:taken be:is,are,am,been,was,were,being
  have:had,has,have,having get:got,gotten repl:replies,reply notif:notify,notified compl:comply
  copy:copied see:seen know:known build:built begin:begun leav:left los:lost find:found go:gone,going`
    .split(/\s+/)
    .flatMap((entry) => {
      const [stem = '', forms = ''] = entry.split(':')
      return forms.split(',').map((form) => [form, stem] as const)
    }),
)

/** What is left of a verb without its ending, near enough to tell its forms together; `complete` is no `comply`. */
export const verbStem = (word: string): string => {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.startsWith('complet')) return 'complet'
  for (const ending of ['ying', 'ied', 'ing', 'ed', 'es', 'e', 's']) {
    if (word.length > ending.length + 2 && word.endsWith(ending) && !(ending === 's' && word.endsWith('ss')))
      return single(word.slice(0, -ending.length))
  }
  return word
}

/** `getting` and `planned` double a letter; `call` and `pass` have two of their own. */
const single = (stem: string): string => {
  const last = stem[stem.length - 1] ?? ''
  return last === stem[stem.length - 2] && !'lsz'.includes(last) && stem.length > 3 ? stem.slice(0, -1) : stem
}

/** Verbs not listed are work: most are. */
export const actOf = (word: string): EnglishAct => actOfStem.get(verbStem(word)) ?? 'work'

const participles = new Set(
  `sent given kept held made done paid brought told shown written put set met taken seen known built left lost found
   run issued`.split(/\s+/),
)

export const isParticiple = (word: string): boolean =>
  participles.has(word) || (word.length > 3 && word.endsWith('ed') && word !== 'need')

/** What a promised act does: hand something to the reader, do some work, hold to something; or no act of will. */
export type EnglishAct = 'deliver' | 'work' | 'hold' | 'role' | 'state'

const stems: Readonly<Record<Exclude<EnglishAct, 'work'>, string>> = {
  deliver: `send forward provid giv email mail fax call ring phon contact notif updat advis inform tell let post
    distribut publish releas announc invoic prepar deliver submit return repl respond answer bring ship pass shar
    confirm report circulat present list issu upload credit pay refund reimburs transfer suppl draft writ hand
    print communicat convey supply text whatsapp dispatch copy show explain quot bill correct amend adjust resolv repair rectif serv`,
  hold: `keep continu treat compl honor honour hold maintain stand stick guarante respect abid waiv reserv
    cover bear match charg absorb refrain extend agre accept`,
  role: `lead manag oversee head assum join focus supervis`,
  state: `be have need see know think understand becom caus enabl allow requir occur happen appear seem depend mean
    lik lov enjoy want hop believ learn find result increas decreas cost last expir tend miss win los feel receiv
    remain understand amount offset provoke grow affect benefit face suffer hear live retire experienc notic exceed
    belong contain consist represent reflect fall ris drop
    explor incur undergo occupy get begin end close time go log`,
}

const actOfStem: ReadonlyMap<string, EnglishAct> = new Map(
  Object.entries(stems).flatMap(([act, list]) => list.split(/\s+/).map((stem) => [stem, act as EnglishAct])),
)

const irregular: Readonly<Record<string, string>> = {
  sent: 'send',
  given: 'giv',
  kept: 'keep',
  held: 'hold',
  made: 'mak',
  done: 'do',
  paid: 'pay',
  brought: 'bring',
  told: 'tell',
  shown: 'show',
  written: 'writ',
  put: 'put',
  set: 'set',
  met: 'meet',
  taken: 'tak',
  is: 'be',
  are: 'be',
  am: 'be',
  been: 'be',
  was: 'be',
  were: 'be',
  had: 'have',
  has: 'have',
  got: 'get',
  gotten: 'get',
  replies: 'repl',
  reply: 'repl',
  notify: 'notif',
  notified: 'notif',
  comply: 'compl',
  copied: 'copy',
  seen: 'see',
  known: 'know',
  built: 'build',
  begun: 'begin',
  left: 'leav',
  lost: 'los',
  found: 'find',
  gone: 'go',
  have: 'have',
  having: 'have',
  being: 'be',
  doing: 'do',
  going: 'go',
}

/** What is left of a verb without its ending, near enough to tell its forms together; `complete` is no `comply`. */
export const verbStem = (word: string): string => {
  const known = irregular[word]
  if (known !== undefined && Object.hasOwn(irregular, word)) return known
  if (word.startsWith('complet')) return 'complet'
  for (const ending of ['ying', 'ied', 'ing', 'ed', 'es', 'e', 's']) {
    if (word.length > ending.length + 2 && word.endsWith(ending)) return single(word.slice(0, -ending.length))
  }
  return word
}

/** `getting` and `planned` double a letter; `call` and `pass` have two of their own. */
const single = (stem: string): string => {
  const last = stem.at(-1) ?? ''
  return last === stem.at(-2) && !'lsz'.includes(last) && stem.length > 3 ? stem.slice(0, -1) : stem
}

/** Verbs not listed are work: most are. */
export const actOf = (word: string): EnglishAct => actOfStem.get(verbStem(word)) ?? 'work'

const participles = new Set(
  `sent given kept held made done paid brought told shown written put set met taken seen known built left lost found
   run issued`.split(/\s+/),
)

export const isParticiple = (word: string): boolean =>
  participles.has(word) || (word.length > 3 && word.endsWith('ed') && word !== 'need')

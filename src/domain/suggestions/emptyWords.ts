/** Whether a word, folded, stands in mail about anything or says when: that says nothing of which case. */
export const isEmptyWord = (word: string): boolean => emptyWords.has(word) || year.test(word)

const year = /^(?:19|20)\d\d$/

const emptyWords: ReadonlySet<string> = new Set(
  `
  aan al als bij dan dat de deze die dit door dus een en er ge had heb hebben heeft het hier hij hoe hun
  ik in is je jij jou jouw jullie kan kunnen maar me mee meer met mij mijn na naar niet nog nu of om omdat
  ons onze ook op over te ten ter tot u uit uw van vanaf veel voor waar wat we wel wie wij word worden
  wordt zal ze zich zij zijn zo zou zullen
  a about all am an and any are as at be been but by can could did do does for from had has have he her his
  how i if into it its just may me more my no not now on or our out per she should so some than that the
  their them then there these they this those to up us was we were what when which who why will with would
  you your
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  monday tuesday wednesday thursday friday saturday sunday
  januari februari maart april mei juni juli augustus september oktober november december
  january february march june july august october
  jan feb mar mrt apr jun jul aug sep sept okt oct nov dec
  `
    .trim()
    .split(/\s+/),
)

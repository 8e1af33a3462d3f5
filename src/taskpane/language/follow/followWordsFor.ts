import { isDutch } from '../isDutch.ts'
import { enFollow } from './enFollow.ts'
import type { FollowWords } from './followWords.ts'
import { nlFollow } from './nlFollow.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const followWordsFor = (tag: string): FollowWords => (isDutch(tag) ? nlFollow : enFollow)

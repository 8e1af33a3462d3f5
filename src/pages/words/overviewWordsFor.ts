import { isDutch } from '../../taskpane/language/isDutch.ts'
import { enOverview } from './enOverview.ts'
import { nlOverview } from './nlOverview.ts'
import type { OverviewWords } from './overviewWords.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const overviewWordsFor = (tag: string): OverviewWords => (isDutch(tag) ? nlOverview : enOverview)

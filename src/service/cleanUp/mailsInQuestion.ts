import type { DecidedMails } from '../../contract/cleanUpSchemas.ts'
import type { MailsInQuestion } from '../../domain/cleanUp/decideMails.ts'
import { groupingOf } from '../../domain/cleanUp/groupNames.ts'
import type { TableRow } from '../../domain/cleanUp/mailTable.ts'
import { fitsRule } from '../../domain/cleanUp/rules.ts'
import type { CleanUp } from './cleanUp.ts'

/** A group's id is its own part behind those of the groups that it lies within. */
export const partsOf = (id: string | undefined): readonly string[] => (id === undefined ? [] : id.split('.'))

/** The mails that somebody means by a group, by their names or by a rule, as they are now. */
export const mailsInQuestion = (cleanUp: CleanUp, about: DecidedMails): MailsInQuestion => {
  switch (about.what) {
    case 'group': {
      const { group, standing, words = '' } = about
      const rows = cleanUp.mails({ within: partsOf(group), standing, words })
      const by = groupingOf(partsOf(group).at(-1) ?? '')
      return { what: 'group', by, rows, isOfOneStanding: standing !== undefined }
    }
    case 'mails': {
      const rows = new Set(about.mails.map((id) => cleanUp.table.row(id)))
      return { what: 'mails', by: null, rows: [...rows].filter(isRow), isOfOneStanding: false }
    }
    case 'rule':
      return {
        ...{ what: 'rule', by: about.field, isOfOneStanding: false },
        rows: cleanUp.table.newestFirst().filter(fitsRule(about)),
      }
  }
}

const isRow = (row: TableRow | undefined): row is TableRow => row !== undefined

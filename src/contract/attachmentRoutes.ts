import * as attachment from './attachmentSchemas.ts'
import { type Route, writing } from './route.ts'

/** What is attached to filed mails. */
export const attachmentRoutes = {
  attachments: {
    method: 'get',
    path: '/api/filings/:id/attachments',
    summary: 'What is attached to a filed mail, and what of it was saved as a file of its own',
    answers: { 200: attachment.attachments },
    errors: ['filingNotFound'],
  },
  saveAttachment: {
    method: 'post',
    path: '/api/filings/:id/attachments',
    summary: 'Save one attachment of a filed mail as a file of its own in the case',
    body: attachment.attachmentToSave,
    answers: { 200: attachment.savedAttachment, 201: attachment.savedAttachment },
    errors: ['filingNotFound', 'attachmentNotFound', 'attachmentUnreadable', 'messageTooLarge', ...writing],
  },
  withdrawAttachment: {
    method: 'post',
    path: '/api/cases/:id/attachments/:seq/withdrawal',
    summary: 'Withdraw an attachment that was saved apart; its file stays in the folder',
    body: attachment.savedWithdrawal,
    answers: { 200: attachment.savedAttachment },
    errors: ['caseNotFound', 'attachmentNotFound', ...writing],
  },
  restoreAttachment: {
    method: 'post',
    path: '/api/cases/:id/attachments/:seq/restoration',
    summary: 'Put an attachment back that was withdrawn',
    body: attachment.savedWithdrawal,
    answers: { 200: attachment.savedAttachment },
    errors: ['caseNotFound', 'attachmentNotFound', ...writing],
  },
  downloadAttachment: {
    method: 'get',
    path: '/api/cases/:id/attachments/:seq',
    summary: 'The bytes of an attachment that was saved; the reading is recorded',
    answers: { 200: 'file' },
    errors: ['attachmentNotFound', 'storageFull'],
  },
} as const satisfies Readonly<Record<string, Route>>

import { Hono } from 'hono'
import { attachmentToSave, savedWithdrawal } from '../../contract/attachmentSchemas.ts'
import { caseId, entryNumber } from '../../contract/basicSchemas.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import { routes } from '../../contract/routes.ts'
import { type CaseId, filingId, parseFilingId } from '../../domain/cases/case.ts'
import type { CaseState, SavedAttachment } from '../../domain/cases/caseState.ts'
import type { SavedStep } from '../../domain/cases/caseSteps.ts'
import { type Action, may } from '../../domain/permissions.ts'
import { attachmentPath, caseRegister, mailPath } from '../cases/caseRegister.ts'
import { changeSaved } from '../cases/changeSaved.ts'
import { recordReading } from '../cases/recordReading.ts'
import { saveAttachment } from '../cases/saveAttachment.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter } from '../http/exchange.ts'
import { fileAnswer } from '../http/fileAnswer.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { caseActOf, refusal } from './caseActs.ts'
import type { OwnFilings } from './ownFilings.ts'

/** What is attached to filed mails, and saving it as files of their own. */
export const attachmentRoutes = (
  { organisation, messageAtMost, now }: ServiceParts,
  filings: OwnFilings,
): Hono<Environment> => {
  const { folders, reader, registers } = organisation
  const app = new Hono<Environment>()

  /** What a case may not be known of is not there. */
  const stateFor = async (c: Asked, id: CaseId, action: Action, missing: ErrorCode): Promise<CaseState> => {
    const state = await registers.state(caseRegister(id))
    if (state.opened === null || !may(c.get('person'), action, { access: state.access })) {
      throw new ServiceError(missing)
    }
    return state
  }

  const filingAsked = (c: Asked) => {
    const id = parseFilingId(c.req.param('id') ?? '')
    if (id === null) throw new ServiceError('filingNotFound')
    return id
  }

  app.get(routes.attachments.path, async (c) => {
    demand(c, 'downloadMessage')
    const { caseId, seq } = filingAsked(c)
    const state = await stateFor(c, caseId, 'downloadMessage', 'filingNotFound')
    const message = state.bySeq.get(seq)?.filing.message
    const mail = message ? await folders.find(mailPath(caseId, message.file)) : null
    if (mail === null) throw new ServiceError('filingNotFound')
    const { attachments } = await reader.read(mail)
    const saved = [...state.attachments.values()].filter(
      ({ filing, file, isWithdrawn }) => filing === seq && file !== null && !isWithdrawn,
    )
    return answer(c, routes.attachments, 200, {
      attachments: attachments.map((one, index) => ({
        ...{ index, name: one.name, mediaType: one.mediaType, size: one.size },
        saved: saved.find((file) => file.index === index)?.seq ?? null,
      })),
    })
  })

  app.post(routes.saveAttachment.path, async (c) => {
    demand(c, 'changeFiling')
    const { request, index } = await readBody(c, attachmentToSave)
    const { caseId, seq } = filingAsked(c)
    const caseAct = caseActOf(c, 'changeFiling', request, now())
    const wanted = { caseId, filing: seq, index, atMost: messageAtMost }
    const saving = await saveAttachment(organisation, caseAct, wanted)
    if (saving.kind === 'refused') throw refusal(saving.because)
    filings.note(caseAct.act.by, saving.indexed)
    return answer(
      c,
      routes.saveAttachment,
      saving.kind === 'saved' ? 201 : 200,
      savedAnswer(caseId, saving.saved),
    )
  })

  const changed = async (c: Asked, change: SavedStep) => {
    demand(c, 'changeFiling')
    const { request } = await readBody(c, savedWithdrawal)
    const id = readParameter(c, 'id', caseId)
    const at = { caseId: id, seq: readParameter(c, 'seq', entryNumber) }
    const caseAct = caseActOf(c, 'changeFiling', request, now())
    const outcome = await changeSaved(organisation, caseAct, at, change)
    if (outcome.kind === 'refused') throw refusal(outcome.because)
    filings.note(caseAct.act.by, outcome.indexed)
    return savedAnswer(id, outcome.saved)
  }

  app.post(routes.withdrawAttachment.path, async (c) =>
    answer(c, routes.withdrawAttachment, 200, await changed(c, { step: 'withdraw' })),
  )

  app.post(routes.restoreAttachment.path, async (c) =>
    answer(c, routes.restoreAttachment, 200, await changed(c, { step: 'restore', movedFrom: null })),
  )

  app.get(routes.downloadAttachment.path, async (c) => {
    demand(c, 'downloadMessage')
    const id = readParameter(c, 'id', caseId)
    const seq = readParameter(c, 'seq', entryNumber)
    const state = await stateFor(c, id, 'downloadMessage', 'attachmentNotFound')
    const saved = state.attachments.get(seq)
    const file = saved?.file ? await folders.find(attachmentPath(id, saved.file.file)) : null
    if (!saved?.file || file === null) throw new ServiceError('attachmentNotFound')
    const reading = { filing: filingId(id, saved.filing), attachment: seq }
    await recordReading(organisation, { at: now(), by: c.get('person').id, ...reading })
    // As the sender called it, but for what no file may be called; its type is for whoever opens it to find.
    return fileAnswer(c, file, saved.file.file, 'application/octet-stream')
  })

  return app
}

const savedAnswer = (of: CaseId, { seq, filing, index, size, file }: SavedAttachment) => ({
  ...{ caseId: of, seq, filing: filingId(of, filing), index, size },
  ...{ name: file?.name ?? '', file: file?.file ?? '' },
})

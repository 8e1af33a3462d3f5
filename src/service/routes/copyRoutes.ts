import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { caseId } from '../../contract/basicSchemas.ts'
import { newCopy, newMailboxCopy } from '../../contract/copySchemas.ts'
import { routes } from '../../contract/routes.ts'
import { signedCopyOf } from '../../domain/leaving/signOff.ts'
import { may } from '../../domain/permissions.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { askedCleanUp } from '../cleanUp/askedCleanUp.ts'
import type { CleanUps } from '../cleanUp/cleanUps.ts'
import { ownersPrivate } from '../cleanUp/private/ownersPrivate.ts'
import { caseContent, caseCopyKey } from '../copies/caseContent.ts'
import { choiceToKeep, foldersToCopy } from '../copies/chooseCopy.ts'
import type { CopyJobs, CopyOf, CopyStanding } from '../copies/copyJobs.ts'
import { firmSelection } from '../copies/firmSelection.ts'
import { mailboxContent } from '../copies/mailboxContent.ts'
import { mailboxCopyKey } from '../copies/mailboxCopies.ts'
import { registerAlong } from '../copies/registerAlong.ts'
import { recordUnderGrant } from '../entrusted/underGrant.ts'
import type { DownloadLinks } from '../http/downloadLinks.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'

/** Static copies of mailboxes, for who may clean them up, and of cases, for who manages them. */
export const copyRoutes = (
  parts: ServiceParts & { readonly work: WorkFiles; readonly downloads: DownloadLinks },
  cleanUps: CleanUps,
  copies: CopyJobs,
): Hono<Environment> => {
  const { folders } = parts.organisation
  const app = new Hono<Environment>()

  const mailboxCopy = async (c: Asked) => {
    const { of, situation, isOwn } = await askedCleanUp(c, parts)
    const copy: CopyOf = {
      key: mailboxCopyKey(of.mailbox.address, of.person.id),
      title: of.mailbox.name,
      content: async (chosen) => {
        const files = await registerAlong(folders, of.mailbox.id)
        const isPrivate = await ownersPrivate({ folders, work: parts.work }, of.mailbox)
        return mailboxContent(of.source, await firmSelection(await cleanUps.of(of), isPrivate, chosen), files)
      },
    }
    const signedWith = signedCopyOf(situation?.record.leaving ?? null)
    const stateAnswer = (state: CopyStanding) => ({
      ...state,
      mayFetch: isOwn,
      isSigned: state.copy !== null && state.copy.hash === signedWith,
    })
    return { copy, of, stateAnswer }
  }

  /** Whoever the mailbox is entrusted to has the firm's copy made, which its owner is told; he fetches none of it. */
  const enterStart = async (c: Asked, key: string): Promise<void> => {
    const { isOwn, situation } = await askedCleanUp(c, parts)
    if (isOwn || situation === null || (await copies.state(key)).state === 'running') return
    const act = { request: randomUUID(), by: c.get('person').id, at: parts.now() }
    const isLet = await recordUnderGrant(parts.organisation, act, situation, (under) =>
      mailboxEntry('copyStarted', { under }, null),
    )
    if (!isLet) throw new ServiceError('notAllowed')
  }
  const demandOwn = async (c: Asked): Promise<void> => {
    if (!(await askedCleanUp(c, parts)).isOwn) throw new ServiceError('notAllowed')
  }

  const caseCopy = async (c: Asked): Promise<CopyOf> => {
    demand(c, 'copyCase')
    const id = readParameter(c, 'id', caseId)
    const { opened, access } = await parts.organisation.registers.state(caseRegister(id))
    if (opened === null || !may(c.get('person'), 'copyCase', { access }))
      throw new ServiceError('caseNotFound')
    return {
      key: caseCopyKey(id),
      title: `${opened.reference} ${opened.title}`,
      content: async () => {
        const content = await caseContent(parts.organisation.folders, id)
        if (content === null) throw new ServiceError('caseNotFound')
        return content
      },
    }
  }

  /** Only while it is there: the link itself cannot say what is wrong. */
  const linkTo = async ({ key }: CopyOf) => {
    if ((await copies.made(key)) === null) throw new ServiceError('copyNotFound')
    return { path: parts.downloads.offer(() => copies.made(key)) }
  }

  app.get(routes.viewMailboxCopy.path, async (c) => {
    const { copy, stateAnswer } = await mailboxCopy(c)
    return answer(c, routes.viewMailboxCopy, 200, stateAnswer(await copies.state(copy.key)))
  })
  app.get(routes.copyFolders.path, async (c) => {
    const { of } = await askedCleanUp(c, parts)
    return answer(c, routes.copyFolders, 200, {
      folders: await foldersToCopy(of.source, await cleanUps.of(of)),
    })
  })
  app.post(routes.startMailboxCopy.path, async (c) => {
    const { copy, of, stateAnswer } = await mailboxCopy(c)
    const { mbox, chosen } = await readBody(c, newMailboxCopy)
    await enterStart(c, copy.key)
    const kept = chosen === undefined ? null : await choiceToKeep(await cleanUps.of(of), chosen)
    return answer(
      c,
      routes.startMailboxCopy,
      200,
      stateAnswer(await copies.start(copy, { mbox, chosen: kept })),
    )
  })
  app.post(routes.cancelMailboxCopy.path, async (c) => {
    const { copy, stateAnswer } = await mailboxCopy(c)
    return answer(c, routes.cancelMailboxCopy, 200, stateAnswer(await copies.cancel(copy.key)))
  })
  app.post(routes.linkMailboxCopy.path, async (c) => {
    await demandOwn(c)
    return answer(c, routes.linkMailboxCopy, 200, await linkTo((await mailboxCopy(c)).copy))
  })

  app.get(routes.viewCaseCopy.path, async (c) =>
    answer(c, routes.viewCaseCopy, 200, unsigned(await copies.state((await caseCopy(c)).key))),
  )
  app.post(routes.startCaseCopy.path, async (c) => {
    const of = await caseCopy(c)
    const { mbox } = await readBody(c, newCopy)
    return answer(c, routes.startCaseCopy, 200, unsigned(await copies.start(of, { mbox, chosen: null })))
  })
  app.post(routes.cancelCaseCopy.path, async (c) =>
    answer(c, routes.cancelCaseCopy, 200, unsigned(await copies.cancel((await caseCopy(c)).key))),
  )
  app.post(routes.linkCaseCopy.path, async (c) =>
    answer(c, routes.linkCaseCopy, 200, await linkTo(await caseCopy(c))),
  )

  return app
}

/** Of a case nobody signs for a copy. */
const unsigned = (state: CopyStanding) => ({ ...state, mayFetch: true, isSigned: false })

import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { confirmWish } from '../../decisions/confirmWish.ts'
import { type CodeMailed, mailCode } from '../../decisions/mailCode.ts'
import { type OpenedPage, openLink } from '../../decisions/openLink.ts'
import { type Wish, wishRefusal } from '../../decisions/wish.ts'
import type { Asked, Environment } from '../../http/environment.ts'
import { ServiceError } from '../../http/serviceError.ts'
import { noLinkPage } from '../closedPage.ts'
import { languageAsked } from '../publicPage.ts'
import type { PublicParts } from '../publicParts.ts'
import { codePage, wishInWords } from './codePage.ts'
import { type DecisionForm, isFaults, readDecisionForm, typedCode, wishOf } from './decisionForm.ts'
import { decisionPage } from './decisionPage.ts'
import { type DecisionView, decisionView, type SentForm } from './decisionView.ts'
import type { DecisionWords } from './decisionWords.ts'

const path = '/decision/:mailbox/:token'

/** The decision page: opening it changes nothing, choosing mails a code, and the code records the choice. */
export const decisionPages = (parts: PublicParts): Hono<Environment> => {
  const pages = new Hono<Environment>()

  pages.get(path, async (c) => {
    const page = await openLink(parts, c.req.param('mailbox'), c.req.param('token'))
    return page === null ? closed(c) : c.html(decisionPage(await viewOf(parts, page, null)))
  })

  pages.post(path, async (c) => {
    const form = await formOf(c)
    const page = await openLink(parts, c.req.param('mailbox'), c.req.param('token'))
    if (page === null) return closed(c)
    return form.step === 'choose' ? choose(c, parts, page, form) : confirm(c, parts, page, form)
  })

  return pages
}

const closed = (c: Asked): Response | Promise<Response> =>
  c.html(noLinkPage(languageAsked(c.req.header('accept-language'))), 404)

const formOf = async (c: Asked): Promise<DecisionForm> => {
  const type = c.req.header('content-type') ?? ''
  const isForm = type.toLowerCase().startsWith('application/x-www-form-urlencoded')
  const form = isForm ? readDecisionForm(await c.req.parseBody()) : null
  if (form === null) throw new ServiceError('badRequest', 'expected a form of this page')
  return form
}

const viewOf = async (
  { organisation, postman }: PublicParts,
  page: OpenedPage,
  sent: SentForm | null,
): Promise<DecisionView> =>
  decisionView(page, {
    filed: await organisation.index.filingsOfAddress(page.situation.facts.address),
    canMail: postman !== null,
    request: randomUUID(),
    sent,
  })

const choose = async (c: Asked, parts: PublicParts, page: OpenedPage, form: DecisionForm) => {
  const wish = wishOf(form)
  if (isFaults(wish)) return again(c, parts, page, { form, faults: wish, notice: null })
  const view = await viewOf(parts, page, null)
  const refusal = wishRefusal(page.situation, page.holder, wish)
  if (refusal !== null)
    return again(c, parts, page, { form, faults: [], notice: view.words.refused[refusal] })
  const mailed = await mailCode(parts, page, {
    request: form.request,
    wish,
    confirms: wishInWords(view, wish),
  })
  switch (mailed.kind) {
    case 'closed':
      return closed(c)
    case 'mailed':
      return c.html(codePage(view, form, wish, { wasMailed: true }))
    case 'postNotSet':
      return again(c, parts, page, { form, faults: [], notice: view.words.noPost.what })
    default:
      return askAgain(c, view, {
        ...{ form, wish, notice: whyNotMailed(view, mailed.kind) },
        status: mailed.kind === 'tooMany' ? 429 : 503,
      })
  }
}

const whyNotMailed = (
  { words: { code }, page }: DecisionView,
  kind: Exclude<CodeMailed['kind'], 'mailed' | 'closed' | 'postNotSet'>,
): string => {
  const { provider } = page.holder.agreement.agreement
  const named = `${provider.name} (${provider.address})`
  return kind === 'tooMany' ? code.tooMany : code[kind === 'postFailed' ? 'failed' : kind](named)
}

const confirm = async (c: Asked, parts: PublicParts, page: OpenedPage, form: DecisionForm) => {
  const wish = wishOf(form)
  if (isFaults(wish)) return again(c, parts, page, { form, faults: wish, notice: null })
  const view = await viewOf(parts, page, null)
  const code = typedCode(form)
  if (code === null)
    return askAgain(c, view, { form, wish, notice: null, faults: ['codeMissing'], status: 422 })
  const confirmed = await confirmWish(parts, page, { request: form.request, code, wish })
  switch (confirmed.kind) {
    case 'recorded':
      return c.redirect(new URL(c.req.url).pathname, 303)
    case 'closed':
      return closed(c)
    case 'refused':
      return refused(c, parts, page, form, confirmed.because)
    case 'wrongCode':
      return askAgain(c, view, {
        ...{ form, wish, notice: view.words.code.wrong(confirmed.triesLeft), status: 422 },
      })
    case 'codeSpent':
      return askAgain(c, view, { form, wish, notice: view.words.code.spent, status: 422 })
  }
}

/** The page anew, for what was seen before may have changed. */
const refused = async (
  c: Asked,
  parts: PublicParts,
  before: OpenedPage,
  form: DecisionForm,
  because: keyof DecisionWords['refused'],
) => {
  const page = await openLink(parts, before.mailbox, before.token)
  if (page === null) return closed(c)
  const { words } = await viewOf(parts, page, null)
  return again(c, parts, page, { form, faults: [], notice: words.refused[because] })
}

const again = async (c: Asked, parts: PublicParts, page: OpenedPage, sent: SentForm) =>
  c.html(decisionPage(await viewOf(parts, page, sent)), 422)

interface AskedAgain extends Pick<SentForm, 'form' | 'notice'> {
  readonly wish: Wish
  readonly faults?: SentForm['faults']
  readonly status: 422 | 429 | 503
}

const askAgain = (c: Asked, view: DecisionView, { form, wish, notice, faults = [], status }: AskedAgain) =>
  c.html(
    codePage({ ...view, sent: { form, faults, notice } }, form, wish, { wasMailed: status === 422 }),
    status,
  )

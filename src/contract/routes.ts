import { agreementRoutes } from './agreementRoutes.ts'
import { attachmentRoutes } from './attachmentRoutes.ts'
import { caseRoutes } from './caseRoutes.ts'
import { cleanUpRoutes } from './cleanUpRoutes.ts'
import { commitmentRoutes } from './commitmentRoutes.ts'
import { copyRoutes } from './copyRoutes.ts'
import { filingRoutes } from './filingRoutes.ts'
import { findingRoutes } from './findingRoutes.ts'
import { leavingRoutes } from './leavingRoutes.ts'
import { mailboxRoutes } from './mailboxRoutes.ts'
import { overviewRoutes } from './overviewRoutes.ts'
import { preferenceRoutes } from './preferenceRoutes.ts'
import type { Route } from './route.ts'
import * as schema from './schemas.ts'

/** All that the pane and the pages may ask of the service. */
export const routes = {
  me: {
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    answers: { 200: schema.me },
    errors: [],
  },
  ...filingRoutes,
  ...attachmentRoutes,
  ...caseRoutes,
  ...findingRoutes,
  ...commitmentRoutes,
  ...preferenceRoutes,
  ...mailboxRoutes,
  ...overviewRoutes,
  ...agreementRoutes,
  ...leavingRoutes,
  ...cleanUpRoutes,
  ...copyRoutes,
} as const satisfies Readonly<Record<string, Route>>

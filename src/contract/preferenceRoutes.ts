import * as work from './caseWorkSchemas.ts'
import type { Route } from './route.ts'

/** When mail may file itself, and which conversations somebody follows. */
export const preferenceRoutes = {
  preferences: {
    method: 'get',
    path: '/api/preferences',
    summary: 'When mail may file itself for this person, and which conversations he follows',
    answers: { 200: work.preferences },
    errors: [],
  },
  setOwnRules: {
    method: 'put',
    path: '/api/preferences',
    summary: 'Say when mail may file itself for the person who asks',
    body: work.ownRules,
    answers: { 200: work.preferences },
    errors: ['storageFull'],
  },
  setFirmRules: {
    method: 'put',
    path: '/api/preferences/firm',
    summary: 'Say when mail may file itself for whoever has no rules of his own',
    body: work.firmRules,
    answers: { 200: work.preferences },
    errors: ['storageFull'],
  },
  follow: {
    method: 'post',
    path: '/api/follows',
    summary: 'Follow a conversation for a case, or no more',
    body: work.followStep,
    answers: { 200: work.preferences },
    errors: ['caseNotFound', 'storageFull'],
  },
  byItself: {
    method: 'get',
    path: '/api/by-itself',
    summary: 'What would have filed itself for this person, and what never does',
    answers: { 200: work.byItself },
    errors: [],
  },
  changeByItself: {
    method: 'post',
    path: '/api/by-itself',
    summary: 'Note that a mail would have filed itself, or that it never shall',
    body: work.byItselfStep,
    answers: { 200: work.byItself },
    errors: ['caseNotFound', 'storageFull'],
  },
  selfFiled: {
    method: 'get',
    path: '/api/self-filed',
    summary: 'What filed itself for this person, or by the rules for colleagues',
    query: work.selfFiledQuery,
    answers: { 200: work.selfFiled },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>

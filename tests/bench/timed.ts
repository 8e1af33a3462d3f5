import { quantile, rounded } from './median.ts'

/** Milliseconds, by the clock and of this thread's processor: other work on the machine lengthens the one and hardly the other. */
export interface Times {
  readonly clock: number
  readonly processor: number
}

export const timed = async (act: () => Promise<unknown>): Promise<Times> => {
  const [startedAt, spent] = [performance.now(), process.threadCpuUsage()]
  await act()
  const { user, system } = process.threadCpuUsage(spent)
  return { clock: performance.now() - startedAt, processor: (user + system) / 1000 }
}

/** The middle and the worst but one in a hundred, as a cell of a table. */
export const told = (times: readonly Times[], clock: keyof Times): string => {
  const taken = times.map((time) => time[clock])
  return `p50 ${rounded(quantile(taken, 0.5))}, p99 ${rounded(quantile(taken, 0.99))} ms`
}

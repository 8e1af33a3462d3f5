/** Whether the first two are about equally likely: then that is said, for the first is a guess. */
export const isClose = ([first, second]: readonly { readonly confidence: number }[]): boolean =>
  first !== undefined && second !== undefined && second.confidence > first.confidence / 2

/**
 * Whether a mail says that it went to a list, by the fields of RFC 2919 and RFC 2369: a newsletter, whose promises bind nobody
 * towards its reader. A list that one may write to passes on people's letters: a firm's shared address is often a group of that
 * kind. `Precedence` says nothing: help desks and groups set it as well.
 */
export const isFromList = (field: (name: string) => string | null): boolean => {
  const post = field('List-Post')
  const isNews = post === null || post.trim().toUpperCase().startsWith('NO')
  return isNews && (field('List-Id') !== null || field('List-Unsubscribe') !== null)
}

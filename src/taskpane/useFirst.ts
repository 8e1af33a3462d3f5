import { useState } from 'react'

/** The first of the values that go by one key: what comes once more and says the same begins nothing anew. */
export const useFirst = <T>(value: T, key: string): T => {
  const [first, setFirst] = useState({ key, value })
  if (first.key === key) return first.value
  setFirst({ key, value })
  return value
}

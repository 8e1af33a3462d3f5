import { useEffect } from 'react'
import { Notice } from '../../taskpane/situation/Notice.tsx'
import { useOverview } from '../overviewContext.ts'

/** Why a link leads to less than it says: its case may not be seen, or its mail is in the case no more. */
export const LinkNotice = ({ because }: { readonly because: 'refused' | 'gone' }) => {
  const { said, announce } = useOverview()
  const { what, next } = said.link[because]
  useEffect(() => announce(`${what} ${next}`), [announce, what, next])
  return (
    <Notice kind={because === 'refused' ? 'problem' : 'told'} heading={what}>
      <p>{next}</p>
    </Notice>
  )
}

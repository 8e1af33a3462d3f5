import { Fragment } from 'react'

/** A title that may be an address: broken behind a dot or an at sign, within its parts only where one is too long. */
export const Breakable = ({ children }: { readonly children: string }) =>
  children.split(/(?<=[.@])(?=\S)/u).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ))

import { makeStyles } from '@fluentui/react-components'
import { useCallback, useState } from 'react'

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** A sentence for screen readers, spoken when it appears. Said twice it is spoken twice. */
export const useAnnouncer = () => {
  const [said, setSaid] = useState({ sentence: '', times: 0 })
  const announce = useCallback(
    (sentence: string) => setSaid(({ times }) => ({ sentence, times: times + 1 })),
    [],
  )
  return { said, announce }
}

export const Announcer = ({ said }: Pick<ReturnType<typeof useAnnouncer>, 'said'>) => (
  <div role="status" className={useStyles().unseen}>
    <span key={said.times}>{said.sentence}</span>
  </div>
)

import { makeStyles } from '@fluentui/react-components'
import { BinButton } from '../correcting/BinButton.tsx'
import { SettingsButton } from '../following/SettingsButton.tsx'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', paddingInline: '12px' },
})

/** The ways to what belongs to no one mail or case. */
export const NoMailWays = () => (
  <div className={useStyles().ways}>
    <BinButton within={null} />
    <SettingsButton />
  </div>
)

import { makeStyles } from '@fluentui/react-components'
import { WidePageButton } from '../cases/WidePageButton.tsx'
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
    <WidePageButton place="cases" />
  </div>
)

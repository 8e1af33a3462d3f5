import { makeStyles, tokens } from '@fluentui/react-components'
import { useWorkplace } from '../../workplace.ts'

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, textOverflow: 'ellipsis' },
  list: { maxHeight: '240px', border: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** How a field looks, and is reached, in which a case is found by typing. */
export const useCaseCombobox = () => {
  const styles = useStyles()
  const { words } = useWorkplace()
  return {
    className: styles.field,
    input: { className: styles.input },
    inlinePopup: true,
    // One stop for the keyboard: the arrow keys open the list from the field.
    expandIcon: { tabIndex: -1, 'aria-label': words.filing.showCases },
    listbox: { className: styles.list },
    autoComplete: 'off',
    placeholder: words.filing.casePlaceholder,
  }
}

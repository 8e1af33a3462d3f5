/**
 * A ref that puts the focus on its element when it appears, as long as the pane has it already: a pinned pane
 * that follows the selection never takes the focus out of the message list. Only for what Tab reaches: on the
 * web office.js moves the focus itself, and from anything else Tab leaves the pane.
 */
export const focusOnArrival = (element: HTMLElement | null): void => {
  if (element !== null && document.hasFocus()) element.focus()
}

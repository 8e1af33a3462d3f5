/** To what can be done there first: office.js lets nothing keep the focus that Tab does not reach. */
export const focusIn = (part: Element | null): void =>
  part
    ?.querySelector<HTMLElement>('button, input, select, textarea, [tabindex="0"]')
    ?.focus({ preventScroll: true })

/** After an act took its own button away: the focus stays where the act was done. */
export const keepFocusIn = (part: Element | null): void => {
  if (document.activeElement === document.body) focusIn(part)
}

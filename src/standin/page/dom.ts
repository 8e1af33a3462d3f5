type Child = Node | string | null

/** An element with attributes and children; an attribute that is null is left out. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(name, value)
  }
  made.append(...children.filter((child) => child !== null))
  return made
}

export const button = (
  attributes: Readonly<Record<string, string | null>>,
  onClick: () => void,
  ...children: readonly Child[]
): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...attributes }, ...children)
  made.addEventListener('click', onClick)
  return made
}

/** A labelled list of choices; calls back with the chosen value. */
export const choice = <Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
  chosen: Value,
  onChosen: (value: Value) => void,
): HTMLLabelElement => {
  const select = element('select')
  for (const [value, text] of Object.entries<string>(options)) {
    const option = element('option', { value }, text)
    option.selected = value === chosen
    select.append(option)
  }
  select.addEventListener('change', () => onChosen(select.value as Value))
  return element('label', { class: 'choice' }, element('span', {}, label), select)
}

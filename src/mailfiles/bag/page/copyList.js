/** No browser lays out much more than this many pixels. */
const highest = 12_000_000
/** Rows made beyond those in sight, on either side. */
const spare = 6

/**
 * A list of any length in which only the rows in sight are in the page. One row is the current one: it has the focus
 * when the list has it, and arrows, Page Up and Down, Home and End move it.
 * @param {HTMLElement} list
 * @param {{ readonly row: (at: number) => HTMLElement, readonly rowHeight: () => number }} options
 */
const virtualList = (list, { row, rowHeight }) => {
  const sizer = document.createElement('div')
  sizer.setAttribute('role', 'presentation')
  sizer.className = 'sizer'
  list.replaceChildren(sizer)
  let length = 0
  let current = 0
  /** @type {Map<number, HTMLElement>} */
  let shown = new Map()

  /** Where the list is, asked of the page once for all that rests on it: it lays itself out anew for each answer. */
  const look = () => {
    const [each, top, visible] = [rowHeight(), list.scrollTop, list.clientHeight]
    const inSight = Math.max(1, Math.floor(visible / each))
    const height = Math.min(highest, length * each)
    const isLaidOut = height < highest
    /** By proportion where the list is too long to be laid out. */
    const first = isLaidOut
      ? Math.floor(top / each)
      : Math.round((top / Math.max(1, height - visible)) * Math.max(0, length - inSight))
    return {
      ...{ each, top, visible, inSight, height, first },
      topOf: (/** @type {number} */ at) => (isLaidOut ? at * each : top + (at - first) * each),
    }
  }

  const link = (/** @type {number} */ at) => shown.get(at)?.querySelector('a')

  const render = () => {
    const { first, inSight, topOf } = look()
    const from = Math.max(0, first - spare)
    const until = Math.min(length, first + inSight + 1 + spare)
    const hadFocus = list.contains(document.activeElement)
    if (!hadFocus && (current < first || current >= first + inSight)) {
      current = Math.min(Math.max(0, length - 1), first)
    }
    const wanted = Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at)
    if (current < length && (current < from || current >= until)) wanted.push(current)
    const next = new Map(wanted.map((at) => [at, shown.get(at) ?? row(at)]))
    for (const [at, element] of shown) if (next.get(at) !== element) element.remove()
    for (const [at, element] of next) {
      element.style.top = `${topOf(at)}px`
      if (element.parentElement === null) sizer.append(element)
    }
    shown = next
    for (const [at] of shown) link(at)?.setAttribute('tabindex', at === current ? '0' : '-1')
  }

  const reveal = () => {
    const { each, top, visible, topOf } = look()
    const own = topOf(current)
    if (own < top) list.scrollTop = own
    else if (own + each > top + visible) list.scrollTop = own + each - visible
  }

  const goTo = (/** @type {number} */ at) => {
    current = Math.min(length - 1, Math.max(0, at))
    reveal()
    render()
    link(current)?.focus({ preventScroll: true })
  }

  /**
   * Where a key leads; null for any other key.
   * @param {string} key
   */
  const rowOf = (key) => {
    if (key === 'ArrowDown') return current + 1
    if (key === 'ArrowUp') return current - 1
    if (key === 'PageDown') return current + look().inSight
    if (key === 'PageUp') return current - look().inSight
    if (key === 'Home') return 0
    return key === 'End' ? length - 1 : null
  }

  list.addEventListener('keydown', (event) => {
    const at = rowOf(event.key)
    if (at === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    goTo(at)
  })
  list.addEventListener('focusin', (event) => {
    const focused = [...shown].find(([, element]) => element.contains(/** @type {Node} */ (event.target)))
    if (focused) current = focused[0]
  })
  let isWaiting = false
  const renderSoon = () => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      render()
    })
  }
  list.addEventListener('scroll', renderSoon, { passive: true })

  const fill = () => {
    for (const element of shown.values()) element.remove()
    shown = new Map()
    sizer.style.height = `${look().height}px`
    render()
  }
  addEventListener('resize', () => requestAnimationFrame(fill))

  return {
    /**
     * Shows a list of this length from its beginning.
     * @param {number} rows
     */
    show: (rows) => {
      length = rows
      current = 0
      list.scrollTop = 0
      fill()
    },
  }
}

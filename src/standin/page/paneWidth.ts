import { element } from './dom.ts'
import type { Words } from './words.ts'

/** Pixels; Outlook opens a pane at 320. */
const width = { least: 280, most: 720, first: 320, step: 20 }

/** The bar between mail and pane: drag it, or move it with the arrow keys. */
export const paneWidth = (pane: HTMLElement, words: Words): HTMLElement => {
  const bar = element('div', {
    class: 'separator',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': words.paneWidth,
    'aria-valuemin': String(width.least),
    'aria-valuemax': String(width.most),
  })
  let current = width.first
  const set = (wanted: number) => {
    current = Math.min(width.most, Math.max(width.least, wanted))
    pane.style.width = `${current}px`
    bar.setAttribute('aria-valuenow', String(current))
  }
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') set(current + width.step)
    if (key === 'ArrowRight') set(current - width.step)
  })
  bar.addEventListener('pointerdown', (event) => {
    // The captured pointer keeps its events here while it passes over the frames.
    bar.setPointerCapture(event.pointerId)
    bar.onpointermove = (move) => set(window.innerWidth - move.clientX)
    bar.onpointerup = () => {
      bar.onpointermove = null
    }
  })
  set(width.first)
  return bar
}

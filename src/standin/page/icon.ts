/** Drawn on a grid of 16; lines only, in the colour of the text. */
const shapes = {
  clip: 'M12.5 6.5 7.3 11.7a2 2 0 0 1-2.9-2.9L10 3.3a3 3 0 0 1 4.3 4.3L8.4 13.4a4.2 4.2 0 0 1-6-6L7 2.9',
  pin: 'M5.5 2h5M6.5 2v4.2L4.2 9h7.6L9.5 6.2V2M8 9v5',
  cross: 'm4 4 8 8m0-8-8 8',
} as const

const svg = 'http://www.w3.org/2000/svg'

/** A small drawing; with a label it says something, without one it is decoration. */
export const icon = (shape: keyof typeof shapes, label: string | null = null): SVGSVGElement => {
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', '0 0 16 16')
  drawing.setAttribute('class', 'icon')
  drawing.setAttribute(label === null ? 'aria-hidden' : 'aria-label', label ?? 'true')
  if (label !== null) drawing.setAttribute('role', 'img')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', shapes[shape])
  drawing.append(path)
  return drawing
}

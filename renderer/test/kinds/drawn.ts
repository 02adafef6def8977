// Pictures that somebody drew or printed: pages, signs, screens and drawings, made of plain SVG.
import sharp from 'sharp'
import type { Pixels } from '../../src/host.ts'
import { hash2 } from '../../src/stage/random.ts'
import { column, line } from './lettering.ts'

/** All are this large. */
export const size = { width: 480, height: 320 } as const

const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const path = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}" ${more}/>`
const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`

const page = (): string =>
  rect(0, 0, 480, 320, '#fdfcf8') +
  line({ x: 60, y: 52, width: 260, size: 20, ink: '#181818', weight: 0.17, seed: 3 }) +
  column({ x: 60, y: 84, width: 360, size: 9, ink: '#202020', seed: 20 }, 8, 15) +
  column({ x: 60, y: 214, width: 360, size: 9, ink: '#202020', seed: 400 }, 6, 15)

const newspaper = (): string =>
  rect(0, 0, 480, 320, '#efe9dc') +
  line({ x: 24, y: 44, width: 440, size: 26, ink: '#1c1a17', weight: 0.2, seed: 9 }) +
  rect(20, 54, 440, 2, '#1c1a17') +
  rect(172, 68, 136, 92, '#8d8a84') +
  path('M172 160l40-50 30 28 34-44 32 66z', '#4c4a47') +
  circle(282, 86, 9, '#dcd8ce') +
  column({ x: 20, y: 76, width: 140, size: 6, ink: '#2b2925', seed: 60 }, 24, 10) +
  column({ x: 172, y: 176, width: 136, size: 6, ink: '#2b2925', seed: 800 }, 14, 10) +
  column({ x: 320, y: 76, width: 140, size: 6, ink: '#2b2925', seed: 1700 }, 24, 10)

const logo = (): string =>
  rect(0, 0, 480, 320, '#ffffff') +
  circle(240, 132, 74, '#e4572e') +
  path('M240 70l54 94h-108z', '#ffffff') +
  circle(240, 134, 17, '#17324d') +
  line({ x: 150, y: 270, width: 196, size: 30, ink: '#17324d', weight: 0.22, seed: 5 })

const box = (x: number, y: number, fill: string, seed: number): string =>
  rect(x, y, 96, 52, fill, 'stroke="#334" stroke-width="2" rx="6"') +
  line({ x: x + 14, y: y + 32, width: 70, size: 11, ink: '#223', seed })

const diagram = (): string =>
  rect(0, 0, 480, 320, '#ffffff') +
  '<g fill="none" stroke="#445" stroke-width="2.5">' +
  path('M128 84h62M290 84h62M240 112v76M400 112v102h-108M190 214h-108v-102', 'none') +
  '</g>' +
  path('M352 84l-12-6v12zM190 84l-12-6v12zM240 188l-6-12h12zM292 214l12-6v12z', '#445') +
  box(32, 58, '#cfe3f5', 1) +
  box(192, 58, '#d9f0d3', 2) +
  box(352, 58, '#f8e2c0', 3) +
  box(192, 188, '#f3cfd2', 4) +
  line({ x: 150, y: 290, width: 190, size: 10, ink: '#667', seed: 7 })

const screenshot = (): string => {
  const rows = Array.from({ length: 6 }, (_, k) => {
    const y = 92 + 36 * k
    return (
      rect(136, y - 16, 328, 30, k % 2 ? '#f4f6f8' : '#ffffff') +
      circle(154, y, 8, ['#4f7cac', '#c05746', '#6a994e'][k % 3] ?? '#888') +
      line({ x: 172, y: y + 4, width: 150, size: 9, ink: '#222b35', seed: 30 + k }) +
      rect(404, y - 9, 46, 17, '#2f6fed', 'rx="4"')
    )
  }).join('')
  return (
    rect(0, 0, 480, 320, '#ffffff') +
    rect(0, 0, 480, 28, '#2b3440') +
    circle(14, 14, 5, '#ef6a5e') +
    circle(30, 14, 5, '#f4bf4f') +
    circle(46, 14, 5, '#61c454') +
    rect(0, 28, 120, 292, '#e9edf1') +
    column({ x: 14, y: 62, width: 92, size: 9, ink: '#3d4854', seed: 90 }, 8, 26) +
    line({ x: 136, y: 58, width: 160, size: 15, ink: '#10161d', weight: 0.18, seed: 77 }) +
    rows
  )
}

const poster = (): string =>
  rect(0, 0, 480, 320, '#1d3557') +
  path('M0 320L480 60V320z', '#e63946') +
  circle(330, 120, 70, '#f1c453') +
  path('M60 320l70-150 60 90 40-60 80 120z', '#0b1b2f') +
  line({ x: 34, y: 64, width: 250, size: 34, ink: '#f1faee', weight: 0.22, seed: 12 }) +
  line({ x: 34, y: 94, width: 190, size: 12, ink: '#f1faee', seed: 15 })

const tree = (x: number, y: number, s: number): string =>
  rect(x - 4 * s, y - 30 * s, 8 * s, 30 * s, '#7a4b2a') +
  circle(x, y - 46 * s, 26 * s, '#3f8f4f') +
  circle(x - 9 * s, y - 54 * s, 13 * s, '#5bab63')

/** A landscape in flat colours with a hut and somebody before it. */
const cartoon = (): string =>
  rect(0, 0, 480, 320, '#8fd0f5') +
  circle(400, 60, 30, '#ffe27a') +
  path('M60 70q10-22 34-12q14-20 36 2q22-2 20 18h-96q-8-4 6-8z', '#ffffff') +
  path('M0 210q90-70 190-30t290-20v160h-480z', '#7cc36a') +
  path('M0 260q140-40 260-10t220-10v80h-480z', '#5fae55') +
  tree(70, 240, 1) +
  tree(430, 236, 1.1) +
  rect(300, 168, 84, 62, '#f2d6a2', 'stroke="#222" stroke-width="3"') +
  path('M290 170l52-40 52 40z', '#c4473a', 'stroke="#222" stroke-width="3"') +
  rect(332, 192, 22, 38, '#7a4b2a') +
  `<g stroke="#222" stroke-width="3">${circle(196, 168, 24, '#f6cfa6')}` +
  path('M172 194h48l10 72h-68z', '#d8433b') +
  path('M176 266v34M214 266v34', 'none') +
  '</g>' +
  circle(188, 166, 3, '#222') +
  circle(205, 166, 3, '#222') +
  path('M187 178q9 7 18 0', 'none', 'stroke="#222" stroke-width="2"')

/** A cup and a plant in ink on paper. */
const lineDrawing = (): string => {
  const leaves = Array.from({ length: 9 }, (_, k) => {
    const [side, y] = [k % 2 ? 1 : -1, 210 - 17 * k]
    const reach = 34 + 22 * hash2(k, 4)
    return `M330 ${y}q${side * reach * 0.5} -26 ${side * reach} -8q${side * -reach * 0.4} 18 ${side * -reach} 8`
  }).join('')
  return (
    rect(0, 0, 480, 320, '#fbf8ef') +
    '<g fill="none" stroke="#26241f" stroke-width="2.2" stroke-linejoin="round">' +
    path('M100 150h110q-2 84-28 104h-54q-26-20-28-104z', 'none') +
    path('M208 168q44-4 40 30t-50 30', 'none') +
    path('M76 262h160', 'none') +
    path('M128 128q-12-16 0-30t0-30M160 128q-12-16 0-30t0-30', 'none') +
    path(`M330 216V60${leaves}`, 'none') +
    path('M298 216h64l-10 50h-44z', 'none') +
    path('M40 276h400', 'none') +
    '</g>'
  )
}

/** The drawn kinds by name. */
export const drawings = {
  page,
  newspaper,
  logo,
  diagram,
  screenshot,
  poster,
  cartoon,
  'line drawing': lineDrawing,
} as const

/** A drawing as pixels. */
export const draw = async (svg: string): Promise<Pixels> => {
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320" width="${size.width}" height="${size.height}">${svg}</svg>`
  const { data, info } = await sharp(Buffer.from(whole))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

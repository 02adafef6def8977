// Prints a Brief for people: what was understood, and which words were not.
import type { Brief, BriefSubject, Rgb } from './brief.ts'

const srgb = (channel: number): number => {
  const c = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
  return Math.max(0, Math.min(255, Math.round(c * 255)))
}

/** A linear colour as `#rrggbb` (sRGB). */
export const toHex = (color: Rgb): string =>
  `#${color.map((channel) => srgb(channel).toString(16).padStart(2, '0')).join('')}`

const wornText = (subject: BriefSubject): string =>
  subject.wears
    .map(({ item, color, pattern, cut }) =>
      [cut, pattern, item, color === null ? null : toHex(color)].filter(Boolean).join(' '),
    )
    .join(', ')

const metres = (height: number): string =>
  height < 1 ? `${Math.round(height * 100)} cm` : `${Math.round(height * 10) / 10} m`

const subjectLines = (subject: BriefSubject, indent: string): readonly string[] => {
  const shown =
    subject.kind === 'art'
      ? `vector art ${subject.art ?? 'none'}`
      : `${subject.kind}${subject.form === subject.noun ? '' : ` ${subject.form}`}`
  const parts = [
    `${subject.count > 1 ? `${subject.count} × ` : ''}${subject.noun} (${shown}, ${metres(subject.height)})`,
    subject.colors.length > 0 ? `colours ${subject.colors.map(toHex).join(' ')}` : '',
    subject.material === null ? '' : `of ${subject.material}`,
    subject.pose === null ? '' : `pose ${subject.pose}`,
    subject.wears.length > 0 ? `wears ${wornText(subject)}` : '',
    ...Object.entries(subject.traits).map(([key, value]) =>
      value === 'yes' ? key : `${key} ${value}`,
    ),
  ]
  const held = (subject.held ?? []).flatMap((thing) => subjectLines(thing, `${indent}  holds `))
  return [`${indent}${parts.filter((part) => part !== '').join('; ')}`, ...held]
}

const cameraText = ({ camera }: Brief): string =>
  [
    camera.shot,
    camera.angle === null ? null : `${camera.angle} angle`,
    camera.focal === null ? null : `${camera.focal} mm`,
    camera.shallow === null ? null : camera.shallow ? 'shallow focus' : 'deep focus',
    camera.lens,
    camera.roll === null ? null : `rolled by ${camera.roll}°`,
    camera.side === null ? null : camera.side === 'behind' ? 'from behind' : 'in profile',
  ]
    .filter((word) => word !== null)
    .join(', ')

/** The Brief as lines of text; ends with the words that were not understood, if any. */
export const explainBrief = (brief: Brief): string => {
  const name = (id: string): string => brief.subjects.find((one) => one.id === id)?.noun ?? id
  const row = (label: string, text: string): readonly string[] =>
    text === '' ? [] : [`${label.padEnd(9)}${text}`]
  return [
    ...row('prompt', brief.prompt.replace(/\s+/gu, ' ').trim()),
    ...brief.subjects.flatMap((subject) => subjectLines(subject, `${subject.id.padEnd(9)}`)),
    ...brief.relations.flatMap(({ from, relation, to }) =>
      row('relation', `${name(from)} ${relation} ${name(to)}`),
    ),
    ...row('place', brief.place ?? ''),
    ...row('setting', brief.setting.join(', ')),
    ...row('time', brief.time ?? ''),
    ...row('weather', brief.weather ?? ''),
    ...row('season', brief.season ?? ''),
    ...row('light', brief.light.join(', ')),
    ...row('mood', brief.mood.join(', ')),
    ...row('palette', brief.palette.map(toHex).join(' ')),
    ...row('camera', cameraText(brief)),
    ...row('medium', brief.medium.join(', ')),
    ...row('without', brief.excluded.join(', ')),
    ...(brief.standIns ?? []).flatMap(({ word, as }) =>
      row('stand-in', `${word} → stands in as ${as}`),
    ),
    ...row('unknown', brief.unknown.join(', ')),
  ].join('\n')
}

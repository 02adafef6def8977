// Says a Brief's essentials in one line and checks a Brief against such a line; for tests and for reading many at once.
import type { Brief, BriefSubject } from './brief.ts'

/** Forms that stand for many things; which of them is said by the noun. */
const many: ReadonlySet<string> = new Set(['curio', 'produce', 'snack', 'cocktail'])

const nameOf = ({ kind, form, noun }: BriefSubject): string =>
  kind === 'art' || many.has(form) ? noun : form

const subjectToken = (subject: BriefSubject): string =>
  [
    subject.count > 1 ? `${subject.count}x` : '',
    nameOf(subject),
    subject.pose === null ? '' : `:${subject.pose}`,
    ...subject.holds.map((name) => `&${name}`),
  ].join('')

const formOf = (brief: Brief, id: string): string => {
  const subject = brief.subjects.find((one) => one.id === id)
  return subject === undefined ? id : nameOf(subject)
}

const pairs = (key: string, values: readonly (string | null)[]): readonly string[] =>
  values.flatMap((value) => (value === null ? [] : [`${key}=${value}`]))

/**
 * The essentials as tokens: subjects `2xboy:hold&kite`, relations `cat>on>books`, `@place`, then `time=night`, `light=moon`,
 * `not=people` and so on.
 */
export const essentialsOf = (brief: Brief): readonly string[] => [
  ...brief.subjects.map(subjectToken),
  ...brief.relations.map(
    ({ from, relation, to }) => `${formOf(brief, from)}>${relation}>${formOf(brief, to)}`,
  ),
  ...(brief.place === null ? [] : [`@${brief.place}`]),
  ...pairs('set', brief.setting),
  ...pairs('time', [brief.time]),
  ...pairs('weather', [brief.weather]),
  ...pairs('season', [brief.season]),
  ...pairs('light', brief.light),
  ...pairs('mood', brief.mood),
  ...pairs('shot', [brief.camera.shot]),
  ...pairs('angle', [brief.camera.angle]),
  ...pairs('lens', [brief.camera.lens]),
  ...pairs('side', [brief.camera.side]),
  ...pairs('medium', brief.medium),
  ...pairs('not', brief.excluded),
]

/** The tokens of `expected` that the Brief does not have. */
export const missingFrom = (brief: Brief, expected: string): readonly string[] => {
  const have = new Set(essentialsOf(brief))
  const wears = brief.subjects.flatMap((subject) =>
    subject.wears.map((worn) => `wears=${worn.item}`),
  )
  const traits = brief.subjects.flatMap((subject) =>
    Object.entries(subject.traits).map(([key, value]) => `${key}:${value}`),
  )
  for (const token of [...wears, ...traits]) have.add(token)
  return expected.split(/\s+/u).filter((token) => token !== '' && !have.has(token))
}

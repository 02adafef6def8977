// Ages said in numbers, "70 year old woman", "in her sixties", as the words the lexicon has for them: child, young, middle aged, old.

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const WORD = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|${[...ONES].reverse().join('|')}|(?:a |one )?hundred`
const NUMBER = `(\\d{1,4}|${WORD})`

/** Years that a number says, in digits or words. */
const yearsOf = (text: string): number => {
  if (/^\d/u.test(text)) return Number(text)
  if (/hundred/u.test(text)) return 100
  return text
    .toLowerCase()
    .split(/[- ]/u)
    .reduce((sum, word) => {
      const ten = TENS.indexOf(word)
      return sum + (ten >= 0 ? (ten + 2) * 10 : ONES.indexOf(word) + 1)
    }, 0)
}

/** The word for an age before somebody it is said of; empty where it says nothing to be seen. */
const wordFor = (years: number, months: boolean): string => {
  if (months || years < 2) return 'baby'
  if (years < 4) return 'toddler'
  if (years < 13) return 'child'
  if (years < 20) return 'teenage'
  if (years < 36) return 'young'
  return years < 60 ? 'middle aged' : 'old'
}

const GROWN = /^(wo)?m[ae]n$|^(lady|gentleman|guy|person|people)$/iu
const SMALL =
  /^(girl|boy|child|children|kid|kids|son|daughter|toddler|baby|infant|schoolgirl|schoolboy|niece|nephew|brother|sister|grandson|granddaughter|lad|student|pupil)s?$/iu

/** "10-year-old" before what follows it: a girl is a child already, a man of that age is a boy. */
const before = (years: number, months: boolean, noun: string): string => {
  const word = wordFor(years, months)
  if (/^(baby|toddler|child|teenage)$/u.test(word)) {
    if (SMALL.test(noun))
      return word === 'teenage' || word === 'child'
        ? noun
        : `${word === 'baby' ? 'baby' : 'little'} ${noun}`
    if (word === 'teenage') return `teenage ${noun === '' ? 'boy' : noun}`
    if (GROWN.test(noun)) return /^(woman|women|lady)/iu.test(noun) ? 'little girl' : 'little boy'
    return noun === '' ? word : noun
  }
  return noun === '' ? `${word} person` : `${word} ${noun}`
}

const DECADES: readonly (readonly [RegExp, number])[] = [
  [/^(20s|twenties)$/iu, 25],
  [/^(30s|thirties)$/iu, 35],
  [/^(40s|forties)$/iu, 45],
  [/^(50s|fifties)$/iu, 55],
  [/^(60s|sixties)$/iu, 65],
  [/^(70s|seventies)$/iu, 75],
  [/^(80s|eighties)$/iu, 85],
  [/^(90s|nineties)$/iu, 95],
  [/^(teens|teenage years)$/iu, 15],
]

const OLD = new RegExp(
  `\\b${NUMBER}[- ]?(years?|yrs?|months?|weeks?|days?)[- ]olds?\\b(?:(\\s+)(\\p{L}+))?`,
  'giu',
)
const SHORT = new RegExp(`\\b${NUMBER}[- ]?(?:yo|y\\/o)\\b(?:\\s+(\\p{L}+))?`, 'giu')
const AGED = new RegExp(`\\b(\\p{L}+),? (?:aged|of age|age) ${NUMBER}\\b`, 'giu')
const OF = new RegExp(
  `\\b(boy|girl|child|kid|lad|toddler|man|men|woman|women|lady|baby) of ${NUMBER}\\b(?!\\s+\\p{L})`,
  'giu',
)

/** Joins that follow an age that stands for somebody: "a 10-year-old with a kite". */
const NO_NOUN =
  /^(with|in|on|at|and|or|is|who|by|playing|riding|holding|wearing|sitting|standing|running|walking|eating|reading|under|near|beside|from)$/iu

/** The prompt with every age as a word. */
export const sayAges = (prompt: string): string =>
  prompt
    .replace(OLD, (_, number: string, unit: string, gap = ' ', next = '') => {
      const [years, months] = [yearsOf(number), /^[mwd]/iu.test(unit)]
      if (next === '' || NO_NOUN.test(next)) {
        // "a woman, 70 years old": what stands behind a comma says only how old.
        const said = /s$/iu.test(unit) ? wordFor(years, months) : before(years, months, '')
        return `${said}${gap}${next}`
      }
      return before(years, months, next)
    })
    .replace(SHORT, (_, number: string, noun = '') => before(yearsOf(number), false, noun))
    .replace(
      /\b(\p{L}+) in (?:her|his|their|the) (?:early |mid(?:dle)?[- ]?|late )?(\d0s|teens|\p{L}+ties)\b/giu,
      (all, noun: string, decade: string) => {
        const years = DECADES.find(([pattern]) => pattern.test(decade))?.[1]
        return years === undefined || /\bin the\b/iu.test(all) ? all : before(years, false, noun)
      },
    )
    .replace(AGED, (_, noun: string, number: string) => before(yearsOf(number), false, noun))
    .replace(OF, (_, noun: string, number: string) => before(yearsOf(number), false, noun))
    .replace(/\b(?:septua|octo|nona|cente)n?genarian(s?)\b|\bcentenarian(s?)\b/giu, 'old person')

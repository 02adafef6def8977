// In which language a prompt is, as far as the reader must know: English or another one.
import { fold } from './lexicon.ts'
import { otherScript } from './script.ts'
import type { Vocabulary } from './vocabulary.ts'

const FOREIGN_SIGNS =
  /^(un|una|une|uno|el|la|los|las|le|les|der|die|das|den|dem|ein|eine|einen|einem|einer|mit|und|im|auf|con|sobre|en|ett|et|des|du|dans|sur|avec|il|gli|su|di|della|nel|nella|um|uma|com|em|na|do|da|y|por|del|von|een|het|van|met|op|przy|nad|bir|ile|och|pa|og|med|ja|vid|pod|pe|cu|langa|va|trong|tren|yang|dengan|kein|keine|ohne|sin|sans|senza|sem|bez|uden|utan|uten|ilman|fara)$/u
const ENGLISH_SIGNS = /^(a|an|the|of|with|and|on|at|is|in|to|his|her)$/u

const wordsWith = (text: string, letters: RegExp): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/[\p{L}\p{M}]+/gu)]
      .map(([word]) => word.normalize('NFC').toLowerCase())
      .filter((word) => letters.test(word))
      .map(fold),
  )

/** The folded words of a text that are written with letters English has not: "pájaros", "rød". */
export const accentedIn = (text: string): ReadonlySet<string> => wordsWith(text, /[^\p{ASCII}]/u)

/** Those with letters that not even words have which English took from elsewhere, as "café": "rød" is no rod. */
export const alienIn = (text: string): ReadonlySet<string> =>
  wordsWith(text, /[øåäöõőűşğıłąęśżźćńřšžčůěțșțăđơưạảấầẩậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởợụủứừửữựỳỵỷỹ]/u)

/** Whether more of the words are of another language than of English. */
export const looksForeign = (
  words: readonly string[],
  accented: ReadonlySet<string>,
  vocabulary: Vocabulary,
): boolean => {
  let [signs, other, english, known] = [0, 0, 0, 0]
  for (const word of words) {
    const own = vocabulary.look(word)
    if (FOREIGN_SIGNS.test(word) || otherScript(word)) signs++
    else if (ENGLISH_SIGNS.test(word)) english++
    else if (own.length > 0) {
      const said = own.some(({ type }) => /^(noun|place|adjective|verb|ambience|part)$/u.test(type))
      if (said && vocabulary.foreign(word).length === 0) known++
    } else if (
      accented.has(word) ||
      vocabulary.foreign(word).length > 0 ||
      vocabulary.foreignForm(word).length > 0
    )
      other++
  }
  if (signs >= 1 && signs > english) return true
  return other >= 1 && english === 0 && signs + other > known
}

/** Small words that mean one thing in one language and another in the next: by whose they are, what the reader knows them by. */
const OWN: readonly (readonly [
  sign: RegExp,
  letters: RegExp,
  words: Readonly<Record<string, string>>,
])[] = [
  [
    /^(och|og|pa|ett|ved|hos|med)$/u,
    /[åø]/iu,
    { en: 'ein', et: 'ein', ett: 'ein', i: 'im', den: 'der', det: 'der', de: 'der', to: 'zwei' },
  ],
  [
    /^(przy|nad|pod|vid|jest|ze|w|v)$/u,
    /[łąęśżźćńřšžčěů]/iu,
    {
      na: 'auf',
      w: 'im',
      we: 'im',
      v: 've',
      ve: 'im',
      a: 'und',
      i: 'und',
      s: 'mit',
      z: 'mit',
      u: 'neben',
    },
  ],
  [/^(yang|dengan|sebuah|seekor|dan|seorang)$/u, /^$/u, { di: 'im', atas: 'auf' }],
  [/^(pe|cu|si|langa|sub|intr)$/u, /[ățș]/iu, { in: 'im', o: 'ein', un: 'ein', si: 'und' }],
  [
    /^(cho|meo|nguoi|nha|trong|tren|mau)$/u,
    /[ơưđạảấầẩậắằẳặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỹ]/iu,
    { hai: 'zwei', ba: 'drei', nam: 'funf', mot: 'ein' },
  ],
  [/^(no|um|uma|com|em|nao|na|do|dos)$/u, /[ãõ]/iu, { no: 'im', na: 'im' }],
]

/** Words that only count or point, and stand between a number or an adjective and its noun. */
export const COUNTERS = /^(마리|명|匹|羽|頭|ตัว|คน|bir|seekor|sebuah)$/u

/** What the small words of a prompt of another language are known by: "no" is "in" in Portuguese, "en" is "a" in Danish. */
export const ownWords = (
  words: readonly string[],
  prompt: string,
): Readonly<Record<string, string>> =>
  OWN.find(
    ([sign, letters], i) =>
      letters.test(prompt) || (i < OWN.length - 1 && words.some((word) => sign.test(word))),
  )?.[2] ?? {}

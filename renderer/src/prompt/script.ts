// Prompts in other scripts than Latin: Russian stems, and words found inside the unbroken runs of Japanese, Chinese and Korean.

const CYRILLIC = /^\p{Script=Cyrillic}+$/u
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const OTHER = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u
/** The longest entry looked for inside a run, in letters. */
const LONGEST = 14

/** Whether a word has letters of another script than Latin. */
export const otherScript = (word: string): boolean => OTHER.test(word)

/** "красная", "красную", "красный" → "красн": the word without its ending of case, number and gender; null for other scripts. */
export const cyrillicStem = (word: string): string | null => {
  if (!CYRILLIC.test(word)) return null
  const bare = word.replace(/(ся|сь)$/u, '')
  const ending =
    /(ью|ыми|ими|ого|его|ому|ему|ами|ями|ая|яя|ое|ее|ыи|ии|ои|еи|ую|юю|ые|ие|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|ою|ею|ет|ит|ют|ут|ат|ят|а|я|о|е|ы|и|у|ю|ь)$/u
  const stem = bare.replace(ending, '')
  return stem.length < 2 ? bare : stem
}

/** A word found in a run, and whether the thought it belongs to ends behind it. */
export interface RunPart {
  readonly text: string
  readonly ends: boolean
}

/** Particles that close a part of a sentence: who, whom, where, by what. */
const CLOSING = /^(が|は|を|で|に|へ|と|も|から|이|가|을|를|은|는|에|에서|로|으로|在|上|里|中|下)/u

/**
 * The entries of the vocabulary, as `known` tells them, inside a run of Japanese, Chinese, Korean or Thai letters, longest first at each
 * place; the particles between them fall away. A run without any, and every word of other scripts, is returned whole.
 */
export const splitRun = (text: string, known: (key: string) => boolean): readonly RunPart[] => {
  if (!RUN.test(text)) return [{ text, ends: false }]
  const parts: RunPart[] = []
  const letters = [...text]
  let rest = ''
  const drop = (): void => {
    const last = parts.pop()
    if (last !== undefined) parts.push({ ...last, ends: CLOSING.test(rest) })
    // Kana and Hangul between entries are endings and particles; Chinese characters may be a word worth telling of.
    if (/[\p{Script=Han}\p{Script=Thai}]/u.test(rest) && !PARTICLES.test(rest))
      parts.push({ text: rest, ends: false })
    rest = ''
  }
  for (let i = 0; i < letters.length; ) {
    let taken = 0
    for (let size = Math.min(LONGEST, letters.length - i); size > 0 && taken === 0; size--) {
      if (known(letters.slice(i, i + size).join(''))) taken = size
    }
    if (taken > 0) {
      drop()
      parts.push({ text: letters.slice(i, i + taken).join(''), ends: false })
      i += taken
    } else rest += letters[i++] ?? ''
  }
  if (parts.length === 0) return [{ text, ends: false }]
  drop()
  return parts
}

/** Characters of Chinese grammar that are no word of a picture. */
const PARTICLES =
  /^[的のな了在着是个個只一上里裡中座条朵辆位张片過过正有时時分匹人本枚頭羽台ตัวคนที่และ]+$/u

/** "穿着红色裙子的女人", "赤いドレスを着た女性": who wears, holds or rides stands last there; English says it first. */
export const turnClauses = (prompt: string): string =>
  RUN.test(prompt)
    ? prompt
        .replace(
          /(穿着|戴着|拿着|骑着|抱着|没有|沒有)([^，。、的\s]{1,24})的([^，。、在的\s]{1,24})/gu,
          '$3 $1 $2 ，',
        )
        .replace(
          /([^，。、がはでにを\s]{1,24})を(着た|着ている|かぶった|持つ|持っている)([^，。、がはでにを\s]{1,24})/gu,
          '$3 $2 $1 ，',
        )
    : prompt

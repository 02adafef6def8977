// English word forms: plurals of nouns, forms of verbs.

const IRREGULAR: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  goose: 'geese',
  ox: 'oxen',
  leaf: 'leaves',
  wolf: 'wolves',
  knife: 'knives',
  wife: 'wives',
  loaf: 'loaves',
  shelf: 'shelves',
  elf: 'elves',
  dwarf: 'dwarves',
  scarf: 'scarves',
  calf: 'calves',
  thief: 'thieves',
  half: 'halves',
  cactus: 'cacti',
  octopus: 'octopi',
  fungus: 'fungi',
  hippopotamus: 'hippopotami',
}
const SAME: ReadonlySet<string> = new Set([
  'fish',
  'sheep',
  'deer',
  'moose',
  'salmon',
  'aircraft',
  'bison',
  'shrimp',
  'squid',
  'samurai',
  'ninja',
  'swine',
  'trout',
  'spacecraft',
  'bonsai',
  'koi',
])

/** Plural forms of a noun (its last word); the first is the usual one. */
export const pluralsOf = (name: string): readonly string[] => {
  const cut = name.lastIndexOf(' ') + 1
  const stem = name.slice(0, cut)
  const word = name.slice(cut)
  if (SAME.has(word)) return [`${name}es`]
  for (const [one, many] of Object.entries(IRREGULAR)) {
    if (word.endsWith(one) && (word === one || one.length > 2)) {
      const irregular = stem + word.slice(0, word.length - one.length) + many
      return [irregular, `${name}s`]
    }
  }
  if (/(s|x|z|ch|sh)$/.test(word)) return [`${name}es`]
  if (/[^aeiou]y$/.test(word)) return [`${name.slice(0, -1)}ies`]
  if (/[^aeiou]o$/.test(word)) return [`${name}es`, `${name}s`]
  return [`${name}s`]
}

const doubled = (word: string): string =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word) && !/(ow|ew|aw|er|en)$/.test(word)
    ? word + word.slice(-1)
    : word

/** Forms of a verb (its first word): third person, -ing and -ed. */
export const verbForms = (
  name: string,
): { readonly s: string; readonly ing: readonly string[]; readonly past: string } => {
  const cut = name.indexOf(' ')
  const word = cut < 0 ? name : name.slice(0, cut)
  const rest = cut < 0 ? '' : name.slice(cut)
  const base = word.endsWith('e') && !/(ee|oe|ye)$/.test(word) ? word.slice(0, -1) : doubled(word)
  const ing = word.endsWith('ie') ? `${word.slice(0, -2)}ying` : `${base}ing`
  const s = /(s|x|z|ch|sh|o)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`
  const past = /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ied`
    : word.endsWith('e')
      ? `${word}d`
      : `${doubled(word)}ed`
  return { s: s + rest, ing: [ing + rest, `${word}ing${rest}`], past: past + rest }
}

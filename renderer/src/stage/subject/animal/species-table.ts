// Reads the species table and fits a species to a subject's colours and traits.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { SPECIES } from './species.data.ts'
import type { Coat, Species } from './species.ts'

type Fields = ReadonlyMap<string, readonly string[]>

const parse = (): ReadonlyMap<string, Fields> => {
  const all = new Map<string, Fields>()
  for (const line of SPECIES.trim().split('\n')) {
    const [head, rest] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
    const [name = '', , from] = head.split(' ')
    const own = rest.split(';').map((f) => f.trim().split(/\s+/))
    const fields = new Map<string, readonly string[]>(from ? all.get(from) : [])
    for (const [key, ...values] of own) if (key) fields.set(key, values)
    all.set(name, fields)
  }
  return all
}
const table = parse()

const numbers = (f: Fields, key: string): readonly number[] => (f.get(key) ?? []).map(Number)
const word = (f: Fields, key: string): string => f.get(key)?.[0] ?? ''
const tuple = <T extends readonly number[]>(f: Fields, key: string): T =>
  numbers(f, key) as unknown as T
const surface = (name: string): Species['finish'] =>
  (finish as Readonly<Record<string, Species['finish']>>)[name] ?? finish.fur

const read = (f: Fields): Species => {
  const n = (key: string): number => numbers(f, key)[0] ?? 0
  const [earKind = 'none', ...ear] = f.get('ears') ?? []
  const [tailKind = 'none', tailLength = '0'] = f.get('tail') ?? []
  const [noseColor = '#111111', noseSize = '0'] = f.get('nose') ?? []
  const mane = word(f, 'mane')
  const horns = word(f, 'horns')
  const wings = word(f, 'wings')
  const spines = word(f, 'spines')
  return {
    legs: n('legs'),
    length: n('length'),
    slope: n('slope'),
    chest: tuple(f, 'chest'),
    waist: tuple(f, 'waist'),
    rump: tuple(f, 'rump'),
    leg: tuple(f, 'leg'),
    foot: word(f, 'foot') as Species['foot'],
    neck: tuple(f, 'neck'),
    skull: n('skull'),
    dome: tuple(f, 'dome'),
    muzzle: tuple(f, 'muzzle'),
    ears: [earKind, ...ear.map(Number)] as unknown as Species['ears'],
    eye: tuple(f, 'eye'),
    iris: hex(word(f, 'iris')),
    nose: [hex(noseColor.length === 4 ? '#777777' : noseColor), Number(noseSize)],
    tail: [tailKind, Number(tailLength)] as unknown as Species['tail'],
    ...(mane && mane !== 'none' ? { mane: mane as NonNullable<Species['mane']> } : {}),
    ...(horns ? { horns: horns as NonNullable<Species['horns']> } : {}),
    ...(n('hump') ? { hump: n('hump') } : {}),
    ...(word(f, 'trunk') ? { trunk: 'down' as const } : {}),
    ...(wings ? { wings: wings as NonNullable<Species['wings']> } : {}),
    ...(word(f, 'plates') ? { plates: true } : {}),
    ...(word(f, 'jowls') ? { jowls: true } : {}),
    ...(spines && spines !== 'none' ? { spines: hex(spines) } : {}),
    color: hex(word(f, 'color')),
    second: hex(word(f, 'second')),
    dark: hex(word(f, 'dark')),
    coat: word(f, 'coat') as Coat,
    pale: n('pale'),
    finish: surface(word(f, 'finish')),
    fur: n('fur'),
    nod: n('nod'),
    crouch: n('crouch'),
    rise: n('rise') || 1,
  }
}

const light = (c: Rgb): number => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]
const times = (c: Rgb, k: number): Rgb => [
  Math.min(1, c[0] * k),
  Math.min(1, c[1] * k),
  Math.min(1, c[2] * k),
]

/** Named colours: the first is the coat, the second its marks. */
const colored = (sp: Species, colors: readonly Rgb[]): Species => {
  const [first, second] = colors
  if (!first) return sp
  const marks = second ?? (light(first) < 0.02 ? times(first, 1.6) : times(first, 0.42))
  const patterned =
    sp.coat === 'zebra' || sp.coat === 'patches' || sp.coat === 'giraffe' || sp.coat === 'panda'
  // One colour named for a patterned animal colours its ground; a plain black or white one loses its marks.
  // A brown cow is brown all over.
  if (sp.coat === 'patches' && !second && light(first) > 0.03 && light(first) < 0.6)
    return {
      ...sp,
      color: first,
      second: times(first, 1.3),
      dark: times(first, 0.4),
      coat: 'plain',
    }
  if (patterned && !second) return { ...sp, color: first }
  const plainWhite = light(first) > 0.6 && !second
  const pale =
    light(first) > 0.3 ? times(first, 1.25) : sp.coat === 'tabby' ? first : times(first, 1.9)
  const solid = light(first) < 0.03 || plainWhite
  return {
    ...sp,
    // White hair is darker than paper, or its lay drowns in light.
    color: plainWhite && sp.mane === 'horse' ? times(first, 0.84) : first,
    // A red fox keeps its white chest and tail tip, a grey husky its white face.
    second: second ?? (/husky|fox/.test(sp.coat) ? sp.second : solid ? first : pale),
    dark:
      sp.horns === 'unicorn'
        ? (second ?? sp.dark)
        : sp.mane === 'horse'
          ? plainWhite
            ? times([first[0], first[1] * 0.95, first[2] * 0.88], 0.5)
            : marks
          : solid && !second
            ? times(first, plainWhite ? 0.8 : 1.4)
            : marks,
    coat: solid && !second && /tabby|points|fox/.test(sp.coat) ? 'plain' : sp.coat,
    pale: solid ? 0 : (sp.pale ?? 0),
  }
}

/** Dogs whose build or coat is their own, by their name; the table has a row for each. */
const breeds: readonly (readonly [RegExp, string])[] = [
  [/husky|malamute/, 'husky'],
  [/samoyed|pomeranian|spitz|chow/, 'samoyed'],
  [/corgi/, 'corgi'],
  [/dachshund|sausage|weiner/, 'dachshund'],
  [/beagle|basset/, 'beagle'],
  [/pug\b/, 'pug'],
  [/bulldog|boxer/, 'bulldog'],
  [/poodle|bichon/, 'poodle'],
  [/shepherd|alsatian|police-dog/, 'shepherd'],
  [/collie|sheep-?dog|herding-dog|sheltie/, 'collie'],
  [/retriever|setter|spaniel/, 'retriever'],
  [/shiba|akita/, 'shiba'],
  [/chihuahua/, 'chihuahua'],
  [/greyhound|whippet/, 'greyhound'],
  [/doberman|rottweiler/, 'rottweiler'],
  [/saint-bernard|st-bernard/, 'saint-bernard'],
  [/terrier|yorkie|schnauzer/, 'terrier'],
]
/** A lion's body with an eagle's head and wings. */
const asGriffin = (sp: Species): Species => {
  const { mane: _, ...bare } = sp
  return {
    ...bare,
    wings: 'feathers',
    beak: true,
    coat: 'plain',
    color: [0.42, 0.24, 0.08],
    second: [0.9, 0.87, 0.8],
    pale: 0,
    muzzle: [0.1, 0.1, 0.42, 0.3, 1],
    ears: ['point', 0.55, 0.5, 0.8],
    iris: hex('#e8a01c'),
    nose: [hex('#e8a81c'), 0],
    neck: [sp.neck[0] * 1.1, Math.max(sp.neck[1], 0.8), sp.neck[2], sp.neck[3]],
  }
}
const withTraits = (sp: Species, subject: BriefSubject): Species => {
  const t = subject.traits
  let out = sp
  const pattern = t['pattern'] ?? ''
  if (/spot|dalmat/.test(pattern))
    out = { ...out, coat: out.foot === 'hoof' ? 'fawn' : 'dalmatian', dark: [0.015, 0.013, 0.012] }
  if (/strip/.test(pattern)) out = { ...out, coat: out.foot === 'hoof' ? 'zebra' : 'tabby' }
  if (/patch/.test(pattern)) out = { ...out, coat: 'patches' }
  if (/no|none/.test(t['mane'] ?? '')) {
    const { mane: _, ...bald } = out
    out = bald
  }
  if (t['age'] === 'baby')
    out = {
      ...out,
      legs: out.legs * 0.86,
      skull: out.skull * 1.3,
      neck: [out.neck[0] * 0.8, out.neck[1], out.neck[2], out.neck[3] * 1.15],
      eye: [out.eye[0], out.eye[1], out.eye[2], out.eye[3] * 1.15],
      // A calf's short legs would leave a hanging trunk on the ground.
      ...(out.trunk ? { trunk: 'up' as const } : {}),
    }
  if (/doe|fawn|calf|lioness/.test(subject.noun) || (t['age'] === 'baby' && out.horns)) {
    const { horns: _, ...hornless } = out
    out = hornless
  }
  if (/water-buffalo/.test(subject.noun))
    out = { ...out, horns: 'buffalo', neck: [0.42, 0.3, 0.25, 0.17], skull: 0.15 }
  if (/mammoth|yak|highland|musk-ox|bison/.test(subject.noun)) out = { ...out, fur: 0.13 }
  // What is made of gold, stone or glass has no fur.
  if (subject.material) out = { ...out, fur: 0 }
  if (t['sprays'] && out.trunk) out = { ...out, trunk: 'up', nod: -0.1 }
  if (/yes/.test(t['wings'] ?? '')) out = { ...out, wings: 'feathers' }
  if (t['headless']) out = { ...out, headless: true }
  if (/^(griffin|gryphon)$/.test(subject.noun)) out = asGriffin(out)
  if (/curl/.test(t['horns'] ?? '')) out = { ...out, horns: 'ram' }
  if (/antelope|gazelle|impala|springbok/.test(subject.noun)) out = { ...out, horns: 'gazelle' }
  return out
}

/** The species of a subject, in its colours; null when the table has no such form. */
export const speciesOf = (subject: BriefSubject): Species | null => {
  const breed =
    subject.form === 'dog'
      ? breeds.find(([words]) => words.test(subject.noun))?.[1]
      : /^red-panda/.test(subject.noun)
        ? 'red-panda'
        : /^snow-leopard/.test(subject.noun)
          ? 'snow-leopard'
          : /^(raccoon|racoon|coati)/.test(subject.noun)
            ? 'raccoon'
            : undefined
  const fields = table.get(breed ?? subject.form)
  if (!fields) return null
  const sp = read(fields)
  const tinted = colored(sp, subject.colors)
  return withTraits(tinted, subject)
}

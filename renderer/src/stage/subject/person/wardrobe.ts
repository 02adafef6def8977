// What a subject wears: everyday clothes drawn by the seed, then each named garment put on over them.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { type Random, random } from '../../random.ts'
import { hex, mix3 } from '../../vector.ts'
import { finish } from '../finish.ts'
import { casual } from './casual.data.ts'
import { dyeClothes } from './dye-clothes.ts'
import {
  bottomOf,
  brown,
  type Color,
  denim,
  dress,
  extra,
  shoesOf,
  skirtOf,
  swimwear,
  topOf,
  white,
} from './garment.ts'
import { formal } from './garments-formal.data.ts'
import { plain } from './garments-plain.data.ts'
import { work } from './garments-work.data.ts'
import type { Outfit } from './outfit.ts'
import { ageOf } from './proportions.ts'
import { selfSeed } from './self.ts'
import { metallic } from './shimmer.ts'
import { tailor, trousersUnder } from './tailoring.ts'

const garments = [...formal, ...work, ...plain]

const pick = <T>(r: Random, list: readonly T[], or: T): T =>
  list[Math.floor(r() * list.length)] ?? or

const at = (list: readonly Rgb[], i: number): Rgb => list[i % list.length] ?? white

const tops = [
  '#c8423a',
  '#3a6a9c',
  '#e0a83a',
  '#4a7a56',
  '#e8e4da',
  '#7a4a7a',
  '#d87a8a',
  '#2f3a52',
  '#d86a2c',
].map(hex)
const bottoms = ['#34507f', '#2c3038', '#6a5a46', '#4a5a6a', '#23375c'].map(hex)

/** Everyday clothes, drawn by the seed, with the colour that the prompt names for the person on the largest piece. */
const everyday = (subject: BriefSubject, female: boolean, seed: number): Outfit => {
  const { cast } = subject
  const r = random(selfSeed(subject, seed, 'outfit'))
  const named = subject.colors[0]
  const own = (drawn: Rgb, color: Rgb | null | undefined): Rgb =>
    cast && color ? mix3(drawn, color, cast.strength) : drawn
  const drawn = Math.floor(r() * tops.length)
  // Those of a group take the colours in turn.
  const sibling = subject.traits['sibling']
  const color = named ?? own(at(tops, sibling ? 1 + Number(sibling) * 4 : drawn), cast?.top)
  const o: Outfit = {
    top: null,
    bottom: null,
    skirt: null,
    shoes: shoesOf('sneaker', pick(r, ['#e8e6e0', '#3a3c44', '#b84a3a'].map(hex), white)),
    socks: null,
    gloves: null,
    belt: null,
    armor: null,
    spacesuit: null,
    extras: [],
  }
  const age = ageOf(subject)
  if (age === 'baby') {
    o.top = topOf(named ?? hex('#f2e3b8'), { sleeve: 1, loose: 0.02 })
    o.bottom = bottomOf(o.top.color, { loose: 0.02, length: 1 })
    o.shoes = shoesOf('slipper', o.top.color)
    return o
  }
  const style = r()
  if (female && style < (age === 'child' ? 0.5 : 0.36)) {
    dress(
      o,
      color,
      age === 'old' ? 0.68 : age === 'child' ? 0.48 : 0.54,
      { flare: 2.1 },
      { neck: age === 'old' ? 'crew' : 'scoop', sleeve: age === 'old' ? 1 : 0.22 },
    )
    o.shoes = shoesOf('shoe', pick(r, ['#7a3a2a', '#e8dccb', '#23232a'].map(hex), brown))
    if (age === 'child') o.socks = { color: white, length: 0.24 }
    return o
  }
  o.top =
    age === 'old'
      ? topOf(color, { sleeve: 1, finish: finish.wool, loose: 0.022 })
      : topOf(
          color,
          style > 0.75 ? { sleeve: 1, loose: 0.018, finish: finish.wool } : { sleeve: 0.36 },
        )
  const below = own(pick(r, bottoms, denim), cast?.bottom)
  o.bottom = bottomOf(
    below,
    age === 'child' && style > 0.55
      ? { length: 0.5, loose: 0.024 }
      : { loose: female ? 0.008 : 0.016 },
  )
  if (female && style > 0.8 && age !== 'child') {
    o.skirt = skirtOf(cast ? below : pick(r, bottoms, denim), { length: 0.5, flare: 1.7 })
    o.bottom = null
  }
  return o
}

/** Every item on its own; a print may be named after a colon or in the item's name. */
const wearItem = (o: Outfit, item: string, color: Color): void => {
  const known = garments.find(([words]) => words.test(item))
  if (known) known[1](o, color, item)
  else extra(o, item, color)
}

/** Headgear and the like that garment words would catch by accident. */
const alwaysExtra =
  /hat|cap$|helmet|crown|tiara|glasses|goggles|mask|veil|scarf|cape|cloak|wings|halo|horns|backpack|bow-?tie|apron|necklace|ears|eye-?patch|beret|beanie|headphones|turban|hood$|kerchief|bandana|band$|headdress|ruff|nose|jester-cap|collar|obi|sash|suspenders|tank$|stethoscope|bag|earring|bracelet|-rope$|-pipe$/

/** Men wear nothing over the chest with these, unless something else is named. */
const bareChest = /boxing-shorts|mawashi|trunks|swim-?suit|swim-shorts|swimwear|loincloth/
const covers = /shirt|vest|jacket|coat|robe|jersey|tank-top|sweater|hoodie|wetsuit/

const trousered = /leggings|yoga-pants|shorts|pants|trousers|jeans/
const skirted = /skirt|dress|kilt|gown|robe|tutu|tunic|coat|kimono|sari|outfit|habit|toga/

/** What lies about the neck of coats, suits and shirts. */
const collared = (o: Outfit): void => {
  const { top } = o
  if (!top || o.armor || o.spacesuit) return
  if (top.neck === 'open' && top.shirt) {
    extra(o, 'lapels', top.color)
    if (top.tie) extra(o, 'shirt-collar', top.shirt)
  } else if (top.collar) extra(o, 'shirt-collar', top.color)
}

/** Whose arms are tattooed shows them: jackets lose their sleeves, shirts have short ones. */
const inked = (o: Outfit, subject: BriefSubject): void => {
  o.inked = true
  const formal = subject.wears.some((w) => /suit|gown|armou?r|coat$/.test(w.item))
  if (!o.top || formal) return
  const jacket = subject.wears.some((w) => /jacket/.test(w.item))
  o.top = { ...o.top, sleeve: Math.min(o.top.sleeve, jacket ? 0 : 0.2) }
}

const royal = /\b(king|queen|emperor|empress|tsar|royal)\b/

/** Who reigns and wears a mantle has ermine about its shoulders. */
const crowned = (o: Outfit): void => {
  if (o.extras.some((e) => /cloak|mantle|cape/.test(e.item)) && !o.armor)
    extra(o, 'ermine', hex('#f6f3ec'))
}

/** What a subject wears. */
export const outfitOf = (subject: BriefSubject, female: boolean, seed: number): Outfit => {
  const o = everyday(subject, female, seed)
  // "A samurai in full armour" is in a samurai's.
  const plates = /armou?r$/
  const wears = subject.wears.filter(
    (w) =>
      !/^(full-)?armou?r$/.test(w.item) ||
      !subject.wears.some((o) => o !== w && plates.test(o.item)),
  )
  wears.push(...casual(subject, female, seed))
  if (subject.traits['species'] === 'alien' && wears.length === 0)
    wears.push({ item: 'bodysuit', color: subject.colors[0] ?? hex('#a8b0b8') })
  const main = wears.filter((w) => !alwaysExtra.test(w.item))
  // Under- before overwear, whatever the order of the words.
  const rank = (item: string) =>
    /overall|apron|jacket|coat|vest|armou?r|tie$|belt|gloves|boots|shoes/.test(item) ? 1 : 0
  for (const w of [...main].sort((a, b) => rank(a.item) - rank(b.item))) {
    wearItem(o, w.item, w.color)
    if (w.cut) tailor(o, w.item, w.cut)
  }
  if (!main.some((w) => skirted.test(w.item)))
    trousersUnder(
      o,
      main.map((w) => w.item),
    )
  for (const w of wears) if (!main.includes(w)) extra(o, w.item, w.color)
  if (subject.colors[0] && subject.wears.length > 0 && o.top && !subject.wears.some((w) => w.color))
    o.top = { ...o.top, color: subject.colors[0] }
  const bare =
    main.some((w) => bareChest.test(w.item)) ||
    (subject.traits['build'] === 'muscular' && main.some((w) => w.item.endsWith('shorts')))
  if (!female && bare && !main.some((w) => covers.test(w.item))) o.top = null
  // Who is told to be in trousers is in no skirt that the seed drew.
  if (main.some((w) => trousered.test(w.item)) && !main.some((w) => skirted.test(w.item)))
    o.skirt = null
  // With a hijab go long sleeves.
  if (wears.some((w) => /hijab|niqab|burqa/.test(w.item)) && o.top && o.top.sleeve < 1)
    o.top = { ...o.top, sleeve: 1 }
  if (subject.traits['tattoo']) inked(o, subject)
  if (royal.test(`${subject.noun} ${subject.traits['profession'] ?? ''}`)) crowned(o)
  metallic(o)
  dyeClothes(o, subject)
  collared(o)
  if (subject.pose === 'swim' && main.length === 0) {
    o.skirt = null
    swimwear(o, subject.colors[0] ?? null)
    o.shoes = shoesOf('bare', white)
  }
  return o
}

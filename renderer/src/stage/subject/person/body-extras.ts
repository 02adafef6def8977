// What is worn on the body over the clothes, by the words that name it.

import { hex, mix3 } from '../../vector.ts'
import { finish } from '../finish.ts'
import { backpack, cape, scubaTank, wings } from './back-extras.ts'
import { blanketTent } from './blanket.ts'
import { type OnBody, onChest, unit } from './chest-space.ts'
import { hoodDown, standCollar } from './collars.ts'
import {
  apron,
  bag,
  bands,
  bowTie,
  lifeSupport,
  obi,
  ring,
  sash,
  scarf,
  stethoscope,
  vest,
} from './front-extras.ts'
import { quiver, skis, tutu } from './gear-extras.ts'
import { mawashi } from './mawashi.ts'
import { lapels, mantleFur, shirtCollar } from './neck-sheets.ts'
import { coinSash, skipRope } from './play-extras.ts'

/** What is worn on the body, by the words that name it; first match wins. */
export const bodyExtras: readonly (readonly [RegExp, OnBody])[] = [
  [/blanket-tent/, blanketTent],
  [/^skis$/, skis],
  [/^quiver$/, quiver],
  [/^skip-rope$/, skipRope],
  [/^coin-sash$/, coinSash],
  [/^tutu-net$/, tutu],
  [/fur-cloak/, (f, c) => cape(0.66, 0.1, finish.fur)(f, c ?? hex('#6a4a30'))],
  [/cloak|mantle|shawl/, (f, c) => cape(0.92, 0.16, finish.wool)(f, c ?? hex('#4a2c3a'))],
  [/^cape|cape$/, (f, c) => cape(0.84, 0.2, finish.silk)(f, c)],
  [/backpack|rucksack/, backpack],
  [/apron/, apron],
  [/life-support/, lifeSupport],
  [/oxygen|scuba-tank/, scubaTank],
  [/stethoscope/, stethoscope],
  [/bat-wings|demon-wings|dragon-wings/, (f, c) => wings('bat')(f, c)],
  [/fairy-wings|butterfly-wings/, (f, c) => wings('fairy')(f, c)],
  [/wings/, (f, c) => wings(f.subject.noun === 'fairy' ? 'fairy' : 'bird')(f, c)],
  [/safety-vest/, vest],
  [/bow-?tie/, bowTie],
  [/mawashi/, mawashi],
  [/obi/, obi],
  [/sash/, sash],
  [/reflective/, bands],
  [/scarf|boa|bandana/, scarf],
  [/hood-down/, hoodDown],
  [/stand-collar/, standCollar],
  [/^ermine$/, mantleFur],
  [/shirt-collar/, shirtCollar],
  [/^lapels$/, lapels],
  [
    /ruff/,
    (f, c) =>
      ring(
        f,
        mix3(f.k.neck, f.k.head, 0.22),
        f.p.neckR * 1.6,
        0.032 * unit(f),
        c ?? hex('#f6f5f2'),
        finish.cloth,
      ),
  ],
  [
    /collar|lei|necklace|chain|pearl|medallion|choker/,
    (f, c) =>
      ring(
        f,
        onChest(f, [0, 0.135, 0.012]),
        f.p.neckR * 1.55,
        0.008 * unit(f),
        c ?? hex('#e0ac34'),
        finish.gold,
      ),
  ],
  [/bag|satchel|purse|handbag/, bag],
]

// The maker of things.
import { type Builder, makerFrom } from '../built.ts'
import { campfire, candle, cloud, crystal, fire, lantern, star } from './lights.ts'
import { guitar, violin } from './music.ts'
import { chessBoard, crown, globe, hat, moonGlobe, planet, rock, vase } from './natural.ts'
import { book, books, flag, newspaper, sign } from './papers.ts'
import {
  camera,
  clock,
  key,
  laptop,
  mirror,
  phone,
  staff,
  suitcase,
  sword,
  umbrella,
} from './tools.ts'
import { ball, balloon, gift, kite, snowman, teddy } from './toys.ts'

/** Builders of objects by form. */
export const things: Readonly<Record<string, Builder>> = {
  ball,
  balloon,
  book,
  books,
  camera,
  campfire,
  candle,
  'chess-board': chessBoard,
  clock,
  cloud,
  crown,
  crystal,
  fire,
  flag,
  gift,
  globe,
  guitar,
  hat,
  key,
  kite,
  lantern,
  laptop,
  mirror,
  'moon-globe': moonGlobe,
  newspaper,
  phone,
  planet,
  rock,
  sign,
  snowman,
  staff,
  star,
  suitcase,
  sword,
  'teddy-bear': teddy,
  umbrella,
  vase,
  violin,
}
/** Builds things; null for forms it does not know. */
export const makeThing = makerFrom(things)

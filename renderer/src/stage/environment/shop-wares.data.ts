// What each kind of shop has on its shelves, on its counter, on the floor and hanging from its ceiling.
import type { KnownThing } from '../prop/known-thing.ts'

const thing = (
  kind: KnownThing['kind'],
  form: string,
  height: number,
  part: Partial<KnownThing> = {},
): KnownThing => ({ kind, form, height, ...part })
const food = (form: string, height: number, noun = form): KnownThing =>
  thing('food', form, height, { noun })
const object = (form: string, height: number, noun = form): KnownThing =>
  thing('object', form, height, { noun })

export interface ShopWares {
  /** Words of the prompt that mean this shop. */
  readonly words: RegExp
  /** What the board over the shelves says; letters that the block alphabet has. */
  readonly board: string
  readonly wall: string
  readonly wood: string
  /** Things of the shelves, in turn. */
  readonly shelves: readonly KnownThing[]
  /** Things that lie on the table in the middle. */
  readonly table: readonly KnownThing[]
  /** Things that stand on the floor at the sides. */
  readonly floor: readonly KnownThing[]
  /** Things that hang in a row under the ceiling, by their tops. */
  readonly hung?: readonly KnownThing[]
  /** Flowers in buckets stand in steps instead of things on shelves. */
  readonly buckets?: boolean
}

/** A later row is asked only when no earlier one fits. */
export const shopWares: readonly ShopWares[] = [
  {
    words: /florist|flower (shop|store|boutique)/i,
    board: 'FLOWERS',
    wall: '#dfe6d6',
    wood: '#9a7a54',
    shelves: [],
    buckets: true,
    table: [
      thing('plant', 'bouquet', 0.46),
      thing('plant', 'bouquet', 0.4, { traits: { flowers: 'rose' }, colors: [[0.7, 0.02, 0.06]] }),
      thing('plant', 'potted-plant', 0.42),
      thing('plant', 'bouquet', 0.44, { colors: [[0.9, 0.55, 0.1]] }),
    ],
    floor: [
      thing('plant', 'potted-plant', 1.1, { noun: 'monstera' }),
      thing('plant', 'potted-plant', 0.9),
    ],
  },
  {
    words: /baker(y|s)|patisserie|boulangerie|pastry shop|bread shop|cake shop/i,
    board: 'BAKERY',
    wall: '#e8d0a8',
    wood: '#8a5a30',
    shelves: [
      food('bread', 0.17),
      food('baguette', 0.1),
      food('croissant', 0.12),
      food('bread', 0.2, 'sourdough'),
      food('donut', 0.09),
      food('pie', 0.11),
    ],
    table: [
      food('cake', 0.24),
      food('cupcake', 0.14),
      food('croissant', 0.13),
      food('pie', 0.12),
      food('cake', 0.2, 'chocolate-cake'),
      food('donut', 0.1),
    ],
    floor: [object('basket', 0.55)],
  },
  {
    words: /butcher/i,
    board: 'BUTCHER',
    wall: '#eef0ec',
    wood: '#b8bcc0',
    shelves: [],
    table: [
      food('steak', 0.07),
      food('steak', 0.09, 'ham'),
      food('steak', 0.06),
      food('hot-dog', 0.09, 'sausage'),
    ],
    floor: [],
  },
  {
    words: /antiques?|curiosity|curio|thrift|second.?hand|junk|pawn/i,
    board: 'OLD THINGS',
    wall: '#6a5440',
    wood: '#5a3820',
    shelves: [
      object('vase', 0.3),
      object('clock', 0.26),
      object('books', 0.24),
      object('globe', 0.32),
      object('lantern', 0.28),
      food('teapot', 0.2),
      object('violin', 0.4),
      object('ship-bottle', 0.2),
      object('camera', 0.18),
      object('jug', 0.26),
    ],
    table: [
      object('typewriter', 0.26),
      thing('furniture', 'lamp', 0.48, { noun: 'table-lamp' }),
      object('treasure-chest', 0.3),
      object('vase', 0.34),
      object('sewing-machine', 0.32),
    ],
    floor: [
      object('grandfather-clock', 2),
      thing('furniture', 'armchair', 1),
      object('trunk', 0.6),
      object('harp', 1.5),
    ],
  },
  {
    words: /cand(y|ies)|sweet ?shop|confection|chocolat/i,
    board: 'CANDY',
    wall: '#f4cfdc',
    wood: '#f2efe8',
    shelves: [
      thing('object', 'jar', 0.3, { traits: { content: 'sweets' } }),
      food('cupcake', 0.14),
      thing('object', 'jar', 0.36, { traits: { content: 'sweets' } }),
      food('snack', 0.26, 'lollipop'),
      food('macaron', 0.07),
      food('donut', 0.08),
    ],
    table: [
      food('cupcake', 0.16),
      food('macaron', 0.12),
      food('cake', 0.26),
      food('donut', 0.11),
      food('ice-cream', 0.2),
    ],
    floor: [object('ice-cream-cone', 1.3)],
  },
  {
    words: /book ?(shop|store)|bookseller/i,
    board: 'BOOKS',
    wall: '#4f6a5a',
    wood: '#6a4426',
    shelves: [
      object('books', 0.3),
      object('books', 0.26),
      object('globe', 0.3),
      object('books', 0.34),
    ],
    table: [object('books', 0.2), object('book', 0.1), object('books', 0.26), object('globe', 0.3)],
    floor: [thing('furniture', 'armchair', 1), object('books', 0.5), object('trunk', 0.5)],
  },
  {
    words: /(music|guitar|violin|instrument) (shop|store)|luthier/i,
    board: 'MUSIC',
    wall: '#b8865a',
    wood: '#6a4026',
    shelves: [
      object('violin', 0.55),
      object('trumpet', 0.3),
      object('saxophone', 0.5),
      object('drum', 0.3),
      object('guitar', 0.6),
    ],
    table: [object('trumpet', 0.26), object('violin', 0.5), object('drum', 0.34)],
    floor: [object('guitar', 1.05), object('drum-kit', 1.12), object('harp', 1.6)],
  },
  {
    words: /(clock|watch)(maker|maker'?s|es|s)? (shop|store|workshop)|clockmaker|horologist/i,
    board: 'CLOCKS',
    wall: '#7a5c3e',
    wood: '#5a3820',
    shelves: [
      object('clock', 0.3),
      object('clock', 0.24, 'alarm-clock'),
      object('watch', 0.2),
      object('clock', 0.36),
    ],
    table: [object('watch', 0.16), object('magnifier', 0.2), object('clock', 0.28)],
    floor: [object('grandfather-clock', 2), object('grandfather-clock', 1.8)],
  },
  {
    words: /(wine|liquor|whisky|spirits) (shop|store|cellar)|wine merchant/i,
    board: 'WINE',
    wall: '#8a6a4c',
    wood: '#5a3820',
    shelves: [object('wine-bottle', 0.32), object('wine-bottle', 0.31, 'white-wine-bottle')],
    table: [food('wine-glass', 0.22), object('wine-bottle', 0.32), food('cheese', 0.12)],
    floor: [object('barrel', 0.95)],
  },
  {
    words: /cheese|delicatessen|\bdeli\b/i,
    board: 'CHEESE',
    wall: '#e6dcc0',
    wood: '#9a6a3c',
    shelves: [food('cheese', 0.17), object('jar', 0.22), food('cheese', 0.2), food('bread', 0.15)],
    table: [food('cheese', 0.2), food('grapes', 0.15), food('bread', 0.15), food('cheese', 0.16)],
    floor: [object('barrel', 0.8)],
  },
  {
    words: /greengrocer|fruit (shop|store)|vegetable (shop|store)|grocer/i,
    board: 'FRUIT',
    wall: '#e4e8d0',
    wood: '#9a7248',
    shelves: [
      food('apple', 0.1),
      food('orange', 0.1),
      food('lemon', 0.09),
      food('grapes', 0.16),
      food('banana', 0.14),
      food('watermelon', 0.22),
    ],
    table: [
      food('fruit-basket', 0.3),
      food('watermelon', 0.24),
      food('grapes', 0.17),
      food('banana', 0.15),
    ],
    floor: [object('pumpkin', 0.4), object('basket', 0.5)],
  },
  {
    words: /potter|ceramic|porcelain|tea (shop|store)/i,
    board: 'POTTERY',
    wall: '#e6dccb',
    wood: '#a07a50',
    shelves: [
      object('vase', 0.34),
      food('teapot', 0.2),
      object('mug', 0.14),
      object('jug', 0.28),
      food('bowl', 0.1),
      object('vase', 0.26),
    ],
    table: [food('teapot', 0.22), food('bowl', 0.12), object('vase', 0.38), object('mug', 0.14)],
    floor: [object('vase', 0.9), thing('plant', 'potted-plant', 0.9)],
  },
  {
    words: /hat|millin/i,
    board: 'HATS',
    wall: '#d8c8b0',
    wood: '#6a4a30',
    shelves: [
      object('hat', 0.18),
      object('hat', 0.2, 'top-hat'),
      object('hat', 0.16, 'straw-hat'),
      object('hat', 0.18, 'fedora'),
    ],
    table: [object('hat', 0.2), object('hat', 0.18, 'fedora'), object('mirror', 0.4)],
    floor: [object('suitcase', 0.6)],
  },
  {
    words: /shoe|cobbler|boot|sneaker/i,
    board: 'SHOES',
    wall: '#dcd4c6',
    wood: '#7a5434',
    shelves: [object('boot', 0.22), object('boot', 0.26, 'boots'), object('boot', 0.18, 'shoe')],
    table: [object('boot', 0.26), object('boot', 0.2, 'shoe')],
    floor: [thing('furniture', 'stool', 0.5), object('suitcase', 0.6)],
  },
  {
    words: /pet (shop|store)/i,
    board: 'PETS',
    wall: '#d6e4da',
    wood: '#a8845c',
    shelves: [object('fishbowl', 0.26), object('cage', 0.36), object('fishbowl', 0.24)],
    table: [
      thing('quadruped', 'rabbit', 0.24),
      object('fishbowl', 0.28),
      thing('quadruped', 'kitten', 0.24),
    ],
    floor: [
      thing('quadruped', 'puppy', 0.4),
      thing('quadruped', 'puppy', 0.38, { colors: [[0.2, 0.12, 0.07]] }),
    ],
  },
  {
    words: /magic|witch(craft)?|wizard|wand|potion/i,
    board: 'MAGIC',
    wall: '#4a3a58',
    wood: '#4a2e1c',
    shelves: [
      object('flask', 0.24, 'potion'),
      object('books', 0.26),
      object('crystal-ball', 0.24),
      object('candle', 0.2),
      object('jar', 0.26),
      object('crystal', 0.24),
    ],
    table: [object('crystal-ball', 0.3), object('book', 0.14, 'spellbook'), object('candle', 0.26)],
    floor: [object('cauldron', 0.7), object('broom', 1.4)],
  },
  {
    words: /hardware|tool (shop|store)/i,
    board: 'TOOLS',
    wall: '#c8c4b8',
    wood: '#8a6a48',
    shelves: [
      object('bench-tool', 0.22, 'toolbox'),
      object('hammer', 0.3),
      object('bucket', 0.3),
      object('bench-tool', 0.22, 'drill'),
      object('watering-can', 0.3),
    ],
    table: [object('bench-tool', 0.2, 'pliers'), object('hammer', 0.3), object('hand-saw', 0.2)],
    floor: [object('shovel', 1.3), object('bucket', 0.4)],
  },
  {
    words: /souvenir|gift (shop|store)/i,
    board: 'GIFTS',
    wall: '#e0dcd0',
    wood: '#a07a50',
    shelves: [
      object('gift', 0.24),
      object('teddy-bear', 0.3),
      object('mug', 0.16),
      object('snow-globe', 0.2),
      object('candle', 0.2),
    ],
    table: [object('gift', 0.3), object('snow-globe', 0.24), object('teddy-bear', 0.34)],
    floor: [object('gift', 0.5)],
  },
]

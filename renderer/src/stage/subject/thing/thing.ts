// The maker of things.

import { type Builder, makerFrom } from '../built.ts'
import { appliance } from './appliances.ts'
import { bagpipes } from './bagpipes.ts'
import { bathtub } from './bathtub.ts'
import { benchTool } from './bench-tools.ts'
import { trashCan } from './bin.ts'
import { cage } from './cage.ts'
import { bag, basket, bucket, magnifier, pan, tray, weights } from './carried.ts'
import { castNet } from './cast-net.ts'
import { map } from './chart.ts'
import { comb, dandelionClock, dragNet, latteCup, milkJug } from './close-tools.ts'
import { computer } from './computer.ts'
import { cookingPot } from './cooking-pot.ts'
import { curio } from './curio.ts'
import { everyday } from './everyday.ts'
import { firewood } from './firewood.ts'
import { flask } from './flask.ts'
import { paperCrane } from './folded-paper.ts'
import { footwear } from './footwear.ts'
import { jar, snowGlobe } from './glassware.ts'
import { gravestone } from './gravestone.ts'
import { cigarette, hairDryer, kitchenKnife, shears, slingshot } from './hand-things.ts'
import { harp } from './harp.ts'
import { cauldron, hoard, sled } from './hoards.ts'
import { houseMachine, rockingHorse, vacuumCleaner } from './house-machines.ts'
import { cookTool, kitchenMachine, toaster } from './kitchen-machines.ts'
import { knitting } from './knitting.ts'
import { leafPile } from './leaf-pile.ts'
import { letter } from './letter.ts'
import { campfire, candle, cloud, crystal, fire, lantern, orb, star } from './lights.ts'
import { lilyPad } from './lily-pad.ts'
import {
  baseballBat,
  broom,
  fishingRod,
  golfClub,
  groundTool,
  headedTool,
  hockeyStick,
  net,
  racket,
  rope,
} from './long-tools.ts'
import { luggagePile } from './luggage.ts'
import { runningWheel, sewingMachine, telescope } from './machines.ts'
import { amplifier, guitar, violin } from './music.ts'
import { chessBoard, crown, globe, hat, moonGlobe, planet, rock, vase } from './natural.ts'
import { crystalBall, ghost } from './occult.ts'
import { organ } from './organ.ts'
import { easel, paintbrush, palette } from './painter.ts'
import { book, books, flag, newspaper, sign } from './papers.ts'
import { perfumeBottle } from './perfume.ts'
import { placard } from './placard.ts'
import { royalCrown } from './regalia.ts'
import { scarecrow } from './scarecrow.ts'
import { sheetMusic } from './sheet-music.ts'
import { shipBottle } from './ship-bottle.ts'
import { balancePole, ringBox, spatula, sponge } from './small-tools.ts'
import { iceCreamCone, melonSlice, mug, pizzaSlice } from './snacks.ts'
import { snowman } from './snowman.ts'
import { acorn, pillow } from './soft-goods.ts'
import { solarPanel } from './solar-panel.ts'
import { cone, cube, cylinder, prism, torus } from './solids.ts'
import { sunglasses } from './sunglasses.ts'
import { cakeStand } from './table-ware.ts'
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
import { ball, balloon, frisbee, gift, kite, teddy } from './toys.ts'
import { djDesk, dough, handSaw, microscope } from './trade-tools.ts'
import {
  barrel,
  hydrant,
  longcaseClock,
  swordInStone,
  treasureChest,
  typewriter,
} from './treasures.ts'
import { trunk } from './trunk.ts'
import { wristwatch } from './watch.ts'
import { beaverDam, geyser } from './water-works.ts'
import { bow, pistol, rifle, shield, torch, wand } from './weapons.ts'
import { drum, drumKit, flute, microphone, saxophone, trumpet, violinBow } from './winds.ts'
import { wineBottle } from './wine-bottle.ts'
import { fireHose, foil, marshmallowStick, pipingBag, wateringCan } from './work-tools.ts'
import { xray } from './xray.ts'
import {
  beehive,
  chopsticks,
  fishbowl,
  honeycomb,
  jug,
  pumpkin,
  punchingBag,
  ramp,
} from './yard.ts'

/** Builders of objects by form. */
export const things: Readonly<Record<string, Builder>> = {
  barrel,
  'bench-tool': benchTool,
  'beaver-dam': beaverDam,
  'cook-tool': cookTool,
  'house-machine': houseMachine,
  'kitchen-machine': kitchenMachine,
  'rocking-horse': rockingHorse,
  'sheet-music': sheetMusic,
  'vacuum-cleaner': vacuumCleaner,
  flask,
  curio,
  everyday,
  'solar-panel': solarPanel,
  geyser,
  'luggage-pile': luggagePile,
  organ,
  toaster,
  placard,
  'perfume-bottle': perfumeBottle,
  cage,
  firewood,
  sunglasses,
  harp,
  'lily-pad': lilyPad,
  'wine-bottle': wineBottle,
  beehive,
  cauldron,
  hoard,
  sled,
  'balance-pole': balancePole,
  'ring-box': ringBox,
  spatula,
  sponge,
  comb,
  'dandelion-clock': dandelionClock,
  'drag-net': dragNet,
  'latte-cup': latteCup,
  'milk-jug': milkJug,
  chopsticks,
  fishbowl,
  honeycomb,
  jug,
  orb,
  hose: fireHose,
  foil,
  'marshmallow-stick': marshmallowStick,
  'piping-bag': pipingBag,
  'watering-can': wateringCan,
  'dj-desk': djDesk,
  dough,
  frisbee,
  'hand-saw': handSaw,
  microscope,
  pumpkin,
  'punching-bag': punchingBag,
  ramp,
  hydrant,
  'grandfather-clock': longcaseClock,
  'stone-sword': swordInStone,
  'ship-bottle': shipBottle,
  amplifier,
  'crystal-ball': crystalBall,
  ghost,
  boot: footwear,
  watch: wristwatch,
  gravestone,
  'hair-dryer': hairDryer,
  slingshot,
  shears,
  'kitchen-knife': kitchenKnife,
  cigarette,
  computer,
  cube,
  cone,
  cylinder,
  torus,
  prism,
  appliance,
  bathtub,
  jar,
  'snow-globe': snowGlobe,
  'treasure-chest': treasureChest,
  typewriter,
  axe: headedTool,
  bag,
  ball,
  balloon,
  barbell: weights,
  'baseball-bat': baseballBat,
  basket,
  bow,
  broom,
  bucket,
  drum,
  'drum-kit': drumKit,
  dumbbell: weights,
  acorn,
  pillow,
  easel,
  'fishing-rod': fishingRod,
  flute,
  'golf-club': golfClub,
  'x-ray': xray,
  'trash-can': trashCan,
  knitting,
  letter,
  'cake-stand': cakeStand,
  hammer: headedTool,
  'hockey-stick': hockeyStick,
  'ice-cream-cone': iceCreamCone,
  magnifier,
  map,
  microphone,
  mug,
  net,
  'cast-net': castNet,
  paintbrush,
  palette,
  pan,
  pickaxe: headedTool,
  pistol,
  'pizza-slice': pizzaSlice,
  'melon-slice': melonSlice,
  racket,
  rifle,
  rope,
  saxophone,
  'paper-crane': paperCrane,
  scarecrow,
  'leaf-pile': leafPile,
  'sewing-machine': sewingMachine,
  telescope,
  'running-wheel': runningWheel,
  shield,
  shovel: groundTool,
  torch,
  tray,
  trumpet,
  'violin-bow': violinBow,
  wand,
  book,
  books,
  camera,
  campfire,
  candle,
  'chess-board': chessBoard,
  'cooking-pot': cookingPot,
  clock,
  cloud,
  crown: (subject, options) => (subject.traits['regal'] ? royalCrown : crown)(subject, options),
  crystal,
  fire,
  flag,
  gift,
  globe,
  bagpipes,
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
  trunk,
  umbrella,
  vase,
  violin,
}
/** Builds things; null for forms it does not know. */
export const makeThing = makerFrom(things)

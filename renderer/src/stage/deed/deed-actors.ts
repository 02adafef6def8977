// The things that deeds bring and put on the stage themselves, by name.

import type { BriefSubject } from '../../prompt/brief.ts'
import type { Actor } from '../actor.ts'
import type { Random } from '../random.ts'
import { softClock } from '../soft-clock.ts'
import { choppingThings } from './board-actor.ts'
import { clothesLine, lawnMower, sudsTub, wheelchair } from './chore-actors.ts'
import { climbedTrunk } from './climbed-trunk.ts'
import { dragonFire, flyingSeeds, keyboardDesk } from './close-work-actors.ts'
import {
  anvil,
  choppingBlock,
  doughLump,
  fruitTree,
  judgesBench,
  magicHat,
  plank,
  pottersWheel,
  sewingTable,
} from './craft-actors.ts'
import { deskProps } from './desk-actors.ts'
import { groundDrawing } from './ground-drawing.ts'
import {
  ajarDoor,
  ajarWindow,
  proppedLadder,
  sudsBucket,
  sudsPatch,
  sudsSink,
} from './hands-on-actors.ts'
import {
  buildingBlocks,
  deckChair,
  dugHeap,
  firePole,
  flyingBroom,
  seesaw,
  snowHeap,
  steelBeam,
  trampoline,
} from './height-actors.ts'
import { shipWheel } from './helm-actor.ts'
import { houseDoor } from './house-door.ts'
import { grindRail, hangingRope, nailedBoard, pouredStream } from './house-work-actors.ts'
import { fingerRing, hoop, pocketWatch } from './keepsake-actors.ts'
import { cradleBasket, flightSeat, uprightCoffin } from './kept-actors.ts'
import {
  balanceBeam,
  barbecue,
  barCounter,
  flameJet,
  tightrope,
  tugRope,
  tvStand,
} from './leisure-actors.ts'
import { lemonadeStand } from './lemonade-actor.ts'
import {
  archeryTarget,
  bittenBone,
  bittenRope,
  bittenStick,
  flambe,
  hangingVine,
  nestOfChicks,
  stilts,
  tossedFood,
} from './mark-actors.ts'
import { gameNet, gamePitch } from './match-actors.ts'
import { openBox } from './open-box.ts'
import { thrownCap, tinyBackpack } from './pack-actor.ts'
import { bakingThings, flatRock, partyTable, seatStone, tableCandles } from './party-actors.ts'
import { containerCrane } from './port-actors.ts'
import { shoppingCart, stroller, wheelbarrow } from './pushed-actors.ts'
import { choirSteps, concertStage } from './show-actors.ts'
import { sinkCabinet } from './sink-actor.ts'
import { lectern } from './speaker-actors.ts'
import { barTable, finishGate, skateBowl } from './sport-actors.ts'
import { foodCart, foodStall } from './stall-actors.ts'
import { marketStall } from './stall-goods.ts'
import {
  busShelter,
  candelabrum,
  floorSpot,
  leaningLadder,
  portraitCandles,
  shipMast,
  shopFront,
} from './street-actors.ts'
import { groupTable } from './table-actors.ts'
import {
  barberChair,
  dentalChair,
  glassFacade,
  openBonnet,
  schoolDesk,
  tripodCamera,
} from './trade-actors.ts'
import { trainSeats } from './train-seats.ts'
import { standMirror, wallBoard, washStand } from './wall-actors.ts'
import {
  chalkBoard,
  examCouch,
  flowerBed,
  netCrate,
  operatingTable,
  plantingBed,
  seatLog,
} from './work-actors.ts'

/** What deeds bring, by name. */
export const deedActors: Readonly<
  Record<string, (subject: BriefSubject, chance: Random) => Actor>
> = {
  ...deskProps,
  'dragon-fire': dragonFire,
  'flying-seeds': flyingSeeds,
  'grind-rail': grindRail,
  'hanging-rope': hangingRope,
  'nailed-board': nailedBoard,
  'poured-stream': pouredStream,
  'keyboard-desk': keyboardDesk,
  'ajar-door': ajarDoor,
  'ajar-window': ajarWindow,
  'propped-ladder': proppedLadder,
  'suds-bucket': sudsBucket,
  'suds-patch': sudsPatch,
  'suds-sink': sudsSink,
  'climbed-trunk': climbedTrunk,
  'group-table': groupTable,
  'balance-beam': balanceBeam,
  'baking-things': bakingThings,
  'chopping-things': choppingThings,
  'snow-heap': snowHeap,
  'cradle-basket': cradleBasket,
  'lemonade-stand': lemonadeStand,
  'flight-seat': flightSeat,
  lectern,
  'ship-wheel': shipWheel,
  'train-seats': trainSeats,
  'tiny-backpack': tinyBackpack,
  'thrown-cap': thrownCap,
  'upright-coffin': uprightCoffin,
  'flat-rock': flatRock,
  'seat-stone': seatStone,
  'table-candles': tableCandles,
  'party-table': partyTable,
  barbecue,
  'bar-counter': barCounter,
  'container-crane': containerCrane,
  'bar-table': barTable,
  'finish-gate': finishGate,
  'skate-bowl': skateBowl,
  'barber-chair': barberChair,
  'dental-chair': dentalChair,
  'flame-jet': flameJet,
  'glass-facade': glassFacade,
  'open-bonnet': openBonnet,
  'school-desk': schoolDesk,
  tightrope,
  'tripod-camera': tripodCamera,
  'tug-rope': tugRope,
  'tv-stand': tvStand,
  'flying-broom': flyingBroom,
  hoop,
  'hula-hoop': hoop,
  'pocket-watch': pocketWatch,
  ring: fingerRing,
  'wedding-ring': fingerRing,
  'diamond-ring': fingerRing,
  'engagement-ring': fingerRing,
  'gold-ring': fingerRing,
  'the-one-ring': fingerRing,
  'fire-pole': firePole,
  'dug-heap': dugHeap,
  trampoline,
  'building-blocks': buildingBlocks,
  'toy-blocks': buildingBlocks,
  'wooden-blocks': buildingBlocks,
  blocks: buildingBlocks,
  toy: buildingBlocks,
  toys: buildingBlocks,
  lego: buildingBlocks,
  legos: buildingBlocks,
  'lego-bricks': buildingBlocks,
  'deck-chair': deckChair,
  'beach-chair': deckChair,
  'lounge-chair': deckChair,
  'sun-lounger': deckChair,
  deckchair: deckChair,
  'steel-beam': steelBeam,
  seesaw,
  anvil,
  'chopping-block': choppingBlock,
  'clothes-line': clothesLine,
  'dough-lump': doughLump,
  'fruit-tree': fruitTree,
  'judges-bench': judgesBench,
  'lawn-mower': lawnMower,
  'sawn-plank': plank,
  'potters-wheel': pottersWheel,
  'sewing-table': sewingTable,
  'choir-steps': choirSteps,
  'concert-stage': concertStage,
  'archery-target': archeryTarget,
  'bitten-bone': bittenBone,
  'bitten-rope': bittenRope,
  'bitten-stick': bittenStick,
  'hanging-vine': hangingVine,
  'nest-of-chicks': nestOfChicks,
  stilts,
  'tossed-food': tossedFood,
  flambe,
  'game-net': gameNet,
  'game-pitch': gamePitch,
  'portrait-candles': portraitCandles,
  'food-cart': foodCart,
  'food-stall': foodStall,
  'suds-tub': sudsTub,
  wheelchair,
  stroller,
  pram: stroller,
  'baby-carriage': stroller,
  pushchair: stroller,
  'shopping-cart': shoppingCart,
  'shopping-trolley': shoppingCart,
  'trolley-cart': shoppingCart,
  wheelbarrow,
  'magic-hat': magicHat,
  'open-box': openBox,
  'stand-mirror': standMirror,
  'wash-stand': washStand,
  'wall-board': wallBoard,
  'house-door': houseDoor,
  'ground-drawing': groundDrawing,
  'exam-couch': examCouch,
  'operating-table': operatingTable,
  'sink-cabinet': sinkCabinet,
  'seat-log': seatLog,
  planting: plantingBed,
  'flower-bed': flowerBed,
  'net-crate': netCrate,
  'market-stall': marketStall,
  'melting-clock': softClock,
  'chalk-board': chalkBoard,
  'white-board': chalkBoard,
  'ship-mast': shipMast,
  'shop-front': shopFront,
  'floor-spot': floorSpot,
  candelabrum,
  'leaning-ladder': leaningLadder,
  'bus-stop': busShelter,
  'bus-shelter': busShelter,
  'tram-stop': busShelter,
}

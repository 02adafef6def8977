// The maker of vessels.
import { type Builder, makerFrom } from '../built.ts'
import { paperBoat } from '../thing/folded-paper.ts'
import { boat, submarine } from './boats.ts'
import { cargoShip, ship, yacht } from './motor-ships.ts'
import { pirateShip, sailboat } from './sail-ships.ts'
import { canoe, raft, rowboat, surfboard } from './small-boats.ts'

/** Builders of vessels by form. */
export const vessels: Readonly<Record<string, Builder>> = {
  boat,
  rowboat,
  canoe,
  sailboat,
  ship,
  'pirate-ship': pirateShip,
  yacht,
  submarine,
  'cargo-ship': cargoShip,
  raft,
  surfboard,
  'paper-boat': paperBoat,
}
/** Builds vessels; null for forms it does not know. */
export const makeVessel = makerFrom(vessels)

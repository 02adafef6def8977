// Rooms of trades, by the setting words that name them.

import { clinic } from './clinic.ts'
import { craftBench } from './craft-bench.ts'
import { alchemy, sauna } from './craft-rooms.ts'
import type { Environment } from './environment.ts'
import { feastTable } from './feast-table.ts'
import { makersWorkshop } from './makers-workshop.ts'
import { paintersStudio } from './painters-studio.ts'
import { barberShop, laundromat } from './service-rooms.ts'
import { shopRoom } from './shop-room.ts'
import { smithy } from './smithy.ts'
import { supermarket } from './supermarket.ts'
import { tavern } from './tavern.ts'
import { toyShop } from './toy-shop.ts'
import { garage, hospital, laboratory } from './work-halls.ts'

/** Words of the setting, and the room that they mean; an earlier row goes before a later one. */
export const tradeRooms: readonly (readonly [readonly string[], Environment])[] = [
  [['shop-room'], shopRoom],
  [['craft-bench'], craftBench],
  [['tavern-room'], tavern],
  [['feast-table'], feastTable],
  [['alchemy', 'alchemists-lab'], alchemy],
  [['sauna'], sauna],
  [['smithy'], smithy],
  [['barber-shop'], barberShop],
  [['laundromat'], laundromat],
  [['painters-studio'], paintersStudio],
  [['toy-shop'], toyShop],
  [['supermarket'], supermarket],
  [['garage'], garage],
  [['workshop'], makersWorkshop],
  [['laboratory', 'lab', 'science-lab', 'research-lab', 'chemistry-lab'], laboratory],
  [['clinic'], clinic],
  [['hospital'], hospital],
]

// Every environment by name.

import { alley } from './alley.ts'
import { sky, space } from './aloft.ts'
import { aquariumTunnel } from './aquarium-tunnel.ts'
import { arena, asksForArena, asksForRink } from './arena.ts'
import { balloonField } from './balloon-field.ts'
import { beach } from './beach.ts'
import { bridge } from './bridge.ts'
import { buildingSite } from './building-site.ts'
import { cafe } from './cafe.ts'
import { orCanal } from './canal.ts'
import { asksForCarriage, carriage } from './carriage.ts'
import { castle, ruins } from './castle.ts'
import { cave } from './cave.ts'
import { church } from './church.ts'
import { asksForCinema, cinema } from './cinema.ts'
import { asksForCoast, coastRoad } from './coast-road.ts'
import { road } from './country-road.ts'
import { cyclades } from './cyclades.ts'
import { cypressHills } from './cypress-hills.ts'
import { canyon, desert, savanna } from './dry-land.ts'
import type { Environment } from './environment.ts'
import { fairground } from './fairground.ts'
import { farm } from './farm.ts'
import { asksForIsland, floatingIsland } from './floating-island.ts'
import { flowerBeds } from './flower-beds.ts'
import { asksForFuture, futureCity } from './future-city.ts'
import { garden } from './garden.ts'
import { glacier } from './glacier.ts'
import { asksForGolf, golfCourse } from './golf-course.ts'
import { asksForRopeBridge, gorge } from './gorge.ts'
import { asksForGraveyard, graveyard } from './graveyard.ts'
import { greatLibrary } from './great-library.ts'
import { gym } from './gym.ts'
import { hillsideVillage } from './hillside-village.ts'
import { bedroom, kitchen, library } from './home.ts'
import { hotSpring } from './hot-spring.ts'
import { iceberg, snowfield } from './ice.ts'
import { island } from './island.ts'
import { isAfloat } from './lie-of-land.ts'
import { room } from './living-room.ts'
import { market } from './market.ts'
import { isAlpine, lake, mountain } from './mountain.ts'
import { asksForBends, mountainRoad } from './mountain-road.ts'
import { oasis } from './oasis.ts'
import { asksForOldStreet, oldStreet } from './old-street.ts'
import { openLand } from './open-land.ts'
import { orchard } from './orchard.ts'
import { park } from './park.ts'
import { mars, moon } from './planet.ts'
import { playground } from './playground.ts'
import { polarSea } from './polar-sea.ts'
import { orPool } from './pool.ts'
import { orPublicRoom } from './public-rooms.ts'
import { orRaceTrack } from './race-track.ts'
import { railway } from './railway.ts'
import { river } from './river.ts'
import { asksForTunnel, roadTunnel } from './road-tunnel.ts'
import { rooftop, skylineView } from './rooftop.ts'
import { ocean } from './sea.ts'
import { shipyard } from './shipyard.ts'
import { asksForShopRow, shopRow } from './shop-row.ts'
import { solarFarm } from './solar-farm.ts'
import { asksForStable, stable } from './stable.ts'
import { asksForLanes, stadium } from './stadium.ts'
import { orStation } from './station.ts'
import { street } from './street.ts'
import { studio } from './studio.ts'
import { asksForSuburb, suburb } from './suburb.ts'
import { subway } from './subway.ts'
import { asksForSummit, summit } from './summit.ts'
import { tableTop } from './table-top.ts'
import { orRiceLand } from './terraces.ts'
import { theatre } from './theatre.ts'
import { underwater } from './underwater.ts'
import { village } from './village.ts'
import { asksForVineyard, vineyard } from './vineyard.ts'
import { volcano } from './volcano.ts'
import { harbour, pier } from './waterside.ts'
import { westernTown } from './western-town.ts'
import { forest, jungle, swamp } from './woods.ts'
import { classroom, office } from './workroom.ts'

/** The street that the words mean: of an old town, of a suburb, or of a city. */
const townStreet: Environment = (order) =>
  asksForShopRow(order)
    ? shopRow(order)
    : asksForOldStreet(order)
      ? oldStreet(order)
      : asksForSuburb(order)
        ? suburb(order)
        : street(order)

const environments: Readonly<Record<string, Environment>> = {
  meadow: (order) =>
    (order.named('balloon-festival')
      ? balloonField
      : asksForGolf(order)
        ? golfCourse
        : asksForGraveyard(order)
          ? graveyard
          : openLand)(order),
  field: orRiceLand((order) => (order.named('solar-rows') ? solarFarm : openLand)(order)),
  hill: orRiceLand((order) =>
    asksForVineyard(order)
      ? vineyard(order)
      : order.named('cypress-hills')
        ? cypressHills(order)
        : openLand(order),
  ),
  rooftop: orPublicRoom(rooftop),
  skyline: (order) => (asksForFuture(order) ? futureCity(order) : skylineView(order)),
  street: (order) => townStreet(order),
  city: (order) =>
    order.named('building-site')
      ? buildingSite(order)
      : asksForFuture(order)
        ? futureCity(order)
        : townStreet(order),
  road: orRaceTrack((order) =>
    asksForLanes(order)
      ? stadium(order)
      : asksForTunnel(order)
        ? roadTunnel(order)
        : asksForCoast(order)
          ? coastRoad(order)
          : asksForBends(order)
            ? mountainRoad(order)
            : road(order),
  ),
  beach: (order) => (order.named('cyclades') ? cyclades(order) : beach(order)),
  ocean: orPublicRoom(ocean),
  island,
  pier,
  harbour: (order) =>
    (order.named('dry-dock')
      ? shipyard
      : order.named('hillside-village')
        ? hillsideVillage
        : harbour)(order),
  // A rainbow over a valley needs the open sky of low hills.
  mountain: (order) =>
    order.empty && order.named('rainbow')
      ? openLand({ ...order, place: 'hill' })
      : asksForSummit(order)
        ? summit(order)
        : mountain(order),
  lake: (order) =>
    (order.named('hot-spring-pool')
      ? hotSpring
      : order.empty && isAlpine(order)
        ? mountain
        : orPool(lake))(order),
  river: orCanal(river),
  waterfall: river,
  volcano,
  desert: (order) => (order.named('oasis-pool') ? oasis(order) : desert(order)),
  canyon: (order) => (asksForRopeBridge(order) ? gorge : canyon)(order),
  savanna,
  snow: (order) =>
    order.named('glacier-tongue')
      ? glacier(order)
      : asksForRink(order)
        ? arena(order)
        : snowfield(order),
  iceberg: (order) => (isAfloat(order) ? polarSea(order) : iceberg(order)),
  forest: (order) => (order.named('orchard-rows') ? orchard(order) : forest(order)),
  jungle,
  swamp,
  moon,
  mars,
  space,
  sky: orPublicRoom((order) => (asksForIsland(order) ? floatingIsland(order) : sky(order))),
  cave,
  underwater: (order) => (order.named('glass-tunnel') ? aquariumTunnel(order) : underwater(order)),
  room: orPublicRoom(room),
  kitchen,
  bedroom,
  library: (order) => (order.named('great-library') ? greatLibrary(order) : library(order)),
  table: tableTop,
  office: orPublicRoom(office),
  classroom: orPublicRoom(classroom),
  gym: orPublicRoom(gym),
  stadium: orPublicRoom((order) =>
    asksForArena(order) || asksForRink(order) ? arena(order) : stadium(order),
  ),
  stage: orPublicRoom((order) => (asksForCinema(order) ? cinema(order) : theatre(order))),
  church,
  cafe,
  studio,
  park: orPublicRoom(park),
  garden: orPublicRoom((order) => (order.named('bed-rows') ? flowerBeds : garden)(order)),
  playground,
  farm: (order) => (asksForStable(order) ? stable(order) : farm(order)),
  village: (order) => (order.named('western-town') ? westernTown(order) : village(order)),
  market: (order) => (order.named('fairground') ? fairground(order) : market(order)),
  // A landmark is seen from a narrow street of houses, not from between two blank walls.
  alley: (order) =>
    order.brief.subjects.some((s) => s.traits['afar']) ? oldStreet(order) : alley(order),
  bridge,
  castle: orPublicRoom(castle),
  ruins,
  railway: orStation((order) => (asksForCarriage(order) ? carriage(order) : railway(order))),
  subway: (order) => (asksForCarriage(order) ? carriage(order) : subway(order)),
}

/** The environment of that name; a meadow when there is none. */
export const environmentOf = (place: string): Environment => environments[place] ?? openLand

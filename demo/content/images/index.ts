import type { ImageSeed } from '../types'

import { arleBridge } from './arle-bridge'
import { assemblyColumns } from './assembly-columns'
import { bakeryTrays } from './bakery-trays'
import { ballotBox } from './ballot-box'
import { bookshopEvening } from './bookshop-evening'
import { containerWall } from './container-wall'
import { diatoms } from './diatoms'
import { dishField } from './dish-field'
import { emptyChairs } from './empty-chairs'
import { flatsDusk } from './flats-dusk'
import { ghostLight } from './ghost-light'
import { glacierFront } from './glacier-front'
import { greenhouseNight } from './greenhouse-night'
import { harbourCranes } from './harbour-cranes'
import { harbourRegatta } from './harbour-regatta'
import { herringIce } from './herring-ice'
import { kitchenLemons } from './kitchen-lemons'
import { libraryHall } from './library-hall'
import { lighthouseFog } from './lighthouse-fog'
import { marathonCrowd } from './marathon-crowd'
import { marketHall } from './market-hall'
import { medinaRoofs } from './medina-roofs'
import { moonlitLibrary } from './moonlit-library'
import { mountainRailway } from './mountain-railway'
import { nightTram } from './night-tram'
import { observatoryNight } from './observatory-night'
import { orchestraBalcony } from './orchestra-balcony'
import { organPipes } from './organ-pipes'
import { poolAbove } from './pool-above'
import { printingPress } from './printing-press'
import { rainWindow } from './rain-window'
import { rowingEights } from './rowing-eights'
import { spiralStair } from './spiral-stair'
import { stadiumAbove } from './stadium-above'
import { stormMap } from './storm-map'
import { windFarm } from './wind-farm'

export const images: ImageSeed[] = [
  harbourCranes,
  containerWall,
  lighthouseFog,
  arleBridge,
  windFarm,
  nightTram,
  rainWindow,
  flatsDusk,
  printingPress,
  mountainRailway,
  medinaRoofs,
  moonlitLibrary,
  glacierFront,
  stormMap,
  dishField,
  observatoryNight,
  diatoms,
  greenhouseNight,
  libraryHall,
  orchestraBalcony,
  bookshopEvening,
  stadiumAbove,
  poolAbove,
  marathonCrowd,
  rowingEights,
  harbourRegatta,
  kitchenLemons,
  marketHall,
  bakeryTrays,
  herringIce,
  assemblyColumns,
  ballotBox,
  emptyChairs,
  ghostLight,
  organPipes,
  spiralStair,
]

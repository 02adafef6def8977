// What a person would call each effect by, measured on frames of the test picture: Freezing to Wind to Face.
import { sharpness } from './measure.ts'
import {
  above,
  blueBoard,
  body,
  brightest,
  changed,
  colourful,
  dim,
  feet,
  fiery,
  gains,
  glowing,
  gold,
  ground,
  leftOf,
  lines,
  loses,
  mean,
  middle,
  over,
  pale,
  pink,
  purple,
  red,
  rightOf,
  several,
  share,
  spread,
  under,
  white,
} from './seen.ts'
import type { Trait } from './traits.ts'

/** By name. */
export const moreTraits: Readonly<Record<string, Trait>> = {
  Freezing: {
    what: 'blue-white frost that grows',
    at: [0.2, 0.95],
    value: (_, a, c) => over(c, 2, 0) - over(a, 2, 0) + share(c, pale) - share(a, pale),
    least: 20,
  },
  'Garden Bloom': {
    what: 'flowers in the lower part',
    at: [0.95],
    value: gains(pink, [0, 0.6, 1, 1]),
    least: 3,
  },
  Glam: {
    what: 'sparkles in a brighter picture',
    at: [0.6],
    value: (b, f) => Math.min(mean(f) - mean(b), 4 * gains(white)(b, f)),
    least: 3.5,
  },
  'Glowing Fish': {
    what: 'lights in the dark',
    at: [0.6],
    value: (b, f) => Math.min(mean(b) - mean(f), 10 * gains(glowing)(b, f)),
    least: 12,
  },
  Glowshift: {
    what: 'the colour of the glow turns',
    at: [0.3, 0.5, 0.7, 0.9],
    value: (_, ...f) => spread(f.map((p) => over(p, 0, 1))) + spread(f.map((p) => over(p, 1, 2))),
    least: 10,
  },
  'Head Explosion': {
    what: 'the head is gone, the rest is there',
    at: [1],
    value: loses(red, [0.44, 0.3, 0.56, 0.42]),
    least: 40,
  },
  'Head Off': {
    what: 'the head is elsewhere',
    at: [1],
    value: (b, f) => changed(b, f, [0.6, 0.1, 0.95, 0.7]),
    least: 8,
  },
  Incline: {
    what: 'the ground tips',
    at: [1],
    value: (b, f) => Math.abs(mean(f, leftOf) - mean(b, leftOf)) + changed(b, f),
    least: 20,
  },
  Innerlight: {
    what: 'the subject shines in the dark',
    at: [0.8],
    value: (b, f) => mean(f, body) - mean(f, rightOf) - mean(b, body) + mean(b, rightOf),
    least: 30,
  },
  Invisible: { what: 'the panel is gone', at: [0.95], value: loses(red, body), least: 40 },
  'Jelly Drift': {
    what: 'all wobbles, no colour changes',
    at: [0.4, 0.5, 0.6],
    value: (b, ...f) =>
      Math.min(...f.map((p) => changed(b, p))) - 2 * spread(f.map((p) => mean(p))),
    least: 3,
  },
  Kiss: { what: 'lips and hearts', at: [0.95], value: gains(pink), least: 8 },
  'Lens Crack': {
    what: 'white lines, none before the hit',
    at: [0.25, 0.95],
    value: (b, a, c) => gains(pale)(b, c) - 3 * Math.abs(share(a, pale) - share(b, pale)),
    least: 2,
  },
  'Lens Flare': {
    what: 'the sun wanders over the picture',
    at: [0.3, 0.6, 0.9],
    value: (_, ...f) => 10 * spread(f.map(brightest)),
    least: 1.2,
  },
  Levitation: {
    what: 'it rises',
    at: [0.8],
    value: (b, f) => 100 * (middle(b)[1] - middle(f)[1]),
    least: 6,
  },
  'Low Shutter': {
    what: 'smears',
    at: [0.3, 0.5, 0.7],
    value: (b, ...f) => sharpness(b) / Math.min(...f.map(sharpness)),
    least: 1.6,
  },
  'Medusa Gorgona': {
    what: 'colour turns to stone, and green snakes stand above it',
    at: [1],
    value: (b, f) =>
      Math.min(
        colourful(b, [0.42, 0.5, 0.58, 0.73]) - colourful(f, [0.42, 0.5, 0.58, 0.73]),
        10 * share(f, (r, g, bl) => g > r + 15 && g > bl + 30, [0.3, 0.05, 0.7, 0.4]),
      ),
    least: 50,
  },
  Melting: {
    what: 'it runs down',
    at: [1],
    value: (b, f) => 100 * (middle(f)[1] - middle(b)[1]),
    least: 6,
  },
  'Moonwalk Left': {
    what: 'it goes to the left',
    at: [0.6],
    value: (b, f) => 100 * (middle(b)[0] - middle(f)[0]),
    least: 6,
  },
  'Moonwalk Right': {
    what: 'it goes to the right',
    at: [0.6],
    value: (b, f) => 100 * (middle(f)[0] - middle(b)[0]),
    least: 6,
  },
  Morphskin: {
    what: 'its colour goes through the rainbow',
    at: [0.6, 0.75, 0.9],
    value: (_, ...f) =>
      spread(f.map((p) => over(p, 0, 1, body))) + spread(f.map((p) => over(p, 1, 2, body))),
    least: 20,
  },
  'Mouth In': { what: 'darkness inside', at: [1], value: (b, f) => mean(b) - mean(f), least: 75 },
  'Paint Splash': {
    what: 'pure colours',
    at: [0.95],
    value: (b, f) => colourful(f) - colourful(b),
    least: 20,
  },
  Paparazzi: {
    what: 'flashes, and the picture again and again on the screens of raised cameras',
    at: several,
    value: (b, ...f) =>
      Math.min(
        spread(f.map((p) => mean(p))),
        50 * Math.min(...f.map((p) => gains(red, [0, 0.5, 0.3, 1])(b, p))),
      ),
    least: 10,
  },
  'Powder Explosion': {
    what: 'coloured clouds',
    at: [0.5, 0.65],
    value: (b, ...f) =>
      changed(b, f[0] ?? b) - 2 * Math.abs(mean(f[0] ?? b) - mean(b)) + gains(gold)(b, ...f),
    least: 6,
  },
  'Push To Glass': { what: 'pale hands and cracks', at: [0.95], value: gains(pale), least: 4 },
  'Rap Flex': {
    what: 'gold on the chest, a changing light',
    at: [0.4, 0.45, 0.5, 0.55],
    value: (b, ...f) => Math.min(10 * gains(gold)(b, ...f), spread(f.map((p) => over(p, 0, 2)))),
    least: 4,
  },
  'Robo Arm': {
    what: 'moves and dead stops',
    at: several,
    value: (b, ...f) => Math.max(...f.map((p) => changed(b, p))),
    least: 12,
  },
  'Roll Transition': {
    what: 'a blur, and home again',
    at: [0.5, 1],
    value: (b, a, c) => changed(b, a) - 2 * changed(b, c),
    least: 12,
  },
  'Sand Storm': {
    what: 'all turns to sand',
    at: [0.8],
    value: (b, f) => over(f, 0, 2) - over(b, 0, 2),
    least: 30,
  },
  'Set on Fire': {
    what: 'flames above it that grow',
    at: [0.15, 0.8],
    value: (_, a, c) => share(c, fiery, above) - share(a, fiery, above),
    least: 10,
  },
  'Skateboard Glide': {
    what: 'a board below, the rider sways',
    at: [0.3, 0.9],
    value: (_, a, c) => 100 * Math.abs(middle(a)[0] - middle(c)[0]),
    least: 4,
  },
  'Skateboard Ollie': {
    what: 'up, and down again',
    at: [0.51, 0.9],
    value: (_, a, c) => 100 * (middle(c)[1] - middle(a)[1]),
    least: 6,
  },
  'Skate Cruise': {
    what: 'the own board below',
    at: [0.5],
    value: (b, f) => changed(b, f, [0.35, 0.85, 0.65, 1]),
    least: 25,
  },
  'Ski Carving': {
    what: 'snow below, skis under the feet, and a body that leans to one side and the other',
    at: [0.44, 0.74],
    value: (b, a, c) =>
      Math.min(
        gains(pale, ground)(b, a),
        8 * Math.max(share(a, dim, under), share(c, dim, under)),
        100 * Math.abs(middle(a)[0] - middle(c)[0]),
      ),
    least: 5,
  },
  'Ski Powder': {
    what: 'more snow in the air than when carving',
    at: [0.55, 0.6],
    value: gains(pale),
    least: 20,
  },
  'Skin Surge': {
    what: 'the subject moves, the rest does not',
    at: [0.4, 0.5],
    value: (_, a, c) => changed(a, c, body) - changed(a, c, leftOf),
    least: 3,
  },
  'Snowboard Carving': {
    what: 'snow below and a board of many colours under the feet',
    at: [0.45, 0.6],
    value: (b, ...f) =>
      Math.min(
        gains(pale, ground)(b, ...f),
        4 * Math.max(...f.map((p) => share(p, blueBoard, feet))),
      ),
    least: 2,
  },
  'Snowboard Powder': { what: 'powder in the air', at: [0.55, 0.6], value: gains(pale), least: 20 },
  'Soul Jump': {
    what: 'a being of blue light beside a body that has lost its colour',
    at: [0.7],
    value: (b, f) =>
      Math.min(
        Math.max(...[leftOf, rightOf].map((p) => over(f, 2, 0, p) - over(b, 2, 0, p))),
        colourful(b, body) - colourful(f, body),
      ),
    least: 8,
  },
  'Super 8MM': {
    what: 'dark corners, faded colour',
    at: [0.6],
    value: (b, f) =>
      Math.min(
        colourful(b) - colourful(f),
        mean(f, body) - mean(f, [0, 0, 0.1, 0.12]) - mean(b, body) + mean(b, [0, 0, 0.1, 0.12]),
      ),
    least: 10,
  },
  Tentacles: { what: 'purple arms', at: [0.95], value: gains(purple), least: 4 },
  'Thunder God': {
    what: 'flashes in the dark',
    at: several,
    value: (b, ...f) =>
      Math.min(mean(b) - Math.min(...f.map((p) => mean(p))), spread(f.map((p) => mean(p)))),
    least: 8,
  },
  'Timelapse Human': {
    what: 'days go by',
    at: several,
    value: (_, ...f) => spread(f.map((p) => mean(p))),
    least: 25,
  },
  'Timelapse Landscape': {
    what: 'night comes and goes',
    at: [0.5, 1],
    value: (_, a, c) => mean(c) - mean(a),
    least: 30,
  },
  'Turning Metal': {
    what: 'colour gives way to steel',
    at: [0.9],
    value: (b, f) => colourful(b, body) - colourful(f, body),
    least: 60,
  },
  VHS: {
    what: 'lines across the picture',
    at: [0.3, 0.6],
    value: (b, ...f) => Math.min(...f.map(lines)) / lines(b),
    least: 1.25,
  },
  'Wind to Face': {
    what: 'leaves and swathes of air fly past on both sides',
    at: [0.4, 0.7],
    value: (b, ...f) =>
      Math.min(...f.flatMap((p) => [changed(b, p, leftOf), changed(b, p, rightOf)])),
    least: 1.5,
  },
}

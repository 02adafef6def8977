// What else sits on a head, by the words that name it.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish, glowing } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { ellipsoid, sphere, torus, turned } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { goggles, mask, plagueMask, smokingPipe, spectacles } from './face-extras.ts'
import { gold } from './hat-parts.ts'
import type { FaceShape } from './head.ts'
import {
  beeVeil,
  circlet,
  ears,
  headphones,
  hood,
  horns,
  veil,
  wrap,
  wreath,
} from './head-dress.ts'

type OnFace = (part: Workpiece, color: Rgb | null, f: FaceShape, item: string) => void
/** Things on a head by the words that name them; first match wins. */
export const headExtras: readonly (readonly [RegExp, OnFace])[] = [
  [/crown-of-flowers|floral|wreath|flower-(head|crown)/, (p) => wreath(p)],
  [/^crown|crown$/, (p, c) => circlet(p, c ?? gold, 8, 0.062, 0.085, false)],
  [/tiara|diadem|circlet/, (p, c) => circlet(p, c ?? gold, 7, 0.075, 0.055, true)],
  [
    /sunglasses|shades|aviators|dark-glasses/,
    (p, c, f) => spectacles(true, 'wide')(p, f, c ?? hex('#141416')),
  ],
  [
    /glasses|spectacles|eyewear|monocle/,
    (p, c, f) => spectacles(false, 'round')(p, f, c ?? hex('#2a211c')),
  ],
  [/smoking-pipe/, (p, c, f) => smokingPipe(p, f, c ?? hex('#5a2e18'))],
  [/goggles|vr-headset|diving-mask|snorkel/, (p, c, f, item) => goggles(p, f, c, item)],
  [/ninja-mask|balaclava|ski-mask/, (p, c, f) => mask(p, f, c ?? hex('#121216'), true)],
  [
    /plague-mask|plague-doctor-mask|(beak|beaked|bird)-mask/,
    (p, c) => plagueMask(p, c ?? hex('#8a6238')),
  ],
  [/mask|niqab/, (p, c, f) => mask(p, f, c ?? hex('#cfe0ea'), false)],
  [
    /eye-?patch/,
    (p, c, f) => {
      p.ball(
        [-f.eyeX, f.eyeY, f.eyeZ + f.eyeR * 0.72],
        [0.031, 0.028, 0.012],
        p.material(finish.leather),
        c ?? hex('#121214'),
        turned(-0.2),
        20,
      )
      p.tube(
        curve(
          [
            [-0.07, f.eyeY + 0.02, 0.07],
            [0, 0.062, 0.094],
            [0.085, 0.07, 0.04],
          ],
          5,
        ),
        { radii: [0.003], segments: 5 },
        p.material(finish.leather),
        hex('#121214'),
      )
    },
  ],
  [
    /clown-nose|red-nose/,
    (p, c, f) =>
      p.ball(
        [0, f.noseY, 0.116],
        [0.022, 0.022, 0.022],
        p.material(finish.plastic),
        c ?? hex('#d8201a'),
        turned(0),
        20,
      ),
  ],
  [/bee-veil/, (p, c) => beeVeil(p, c ?? hex('#e0d2a8'))],
  [
    /veil/,
    (p, c) =>
      c && c[0] < 0.1 ? wrap(p, c, -0.24, 0.022, finish.cloth) : veil(p, c ?? hex('#f7f6f4')),
  ],
  [
    /headscarf|hijab|keffiyeh|shemagh|kerchief|burqa|babushka/,
    (p, c) => wrap(p, c ?? hex('#7a3a6a'), -0.2, 0.022, finish.cloth),
  ],
  [
    /bandana|headband|sweatband|hair-?band/,
    (p, c) => {
      const s = new Sculpture()
      s.add(
        torus([0, 0.068, -0.013], 0.104, 0.013, turned(0, -0.12, 0)),
        s.paint(c ?? hex('#b0281e'), finish.cloth),
      )
      p.sculpt(s, 0.008)
    },
  ],
  [/hood$|red-riding/, (p, c) => hood(p, c ?? hex('#5a4a3a'))],
  [/bunny-ears|rabbit-ears/, (p, c) => ears(p, c ?? hex('#f2eee8'), true)],
  [/cat-ears|fox-ears|wolf-ears/, (p, c) => ears(p, c ?? hex('#2a2422'), false)],
  [/horns/, (p, c) => horns(p, c ?? hex('#3a1414'))],
  [
    /halo/,
    (p, c) => {
      const s = new Sculpture()
      s.add(
        torus([0, 0.215, -0.02], 0.085, 0.011, turned(0, -0.15, 0)),
        s.paint(c ?? hex('#ffe08a'), glowing([1, 0.85, 0.4], 1.6)),
      )
      p.sculpt(s, 0.008)
    },
  ],
  [/headphones|earphones/, (p, c) => headphones(p, c ?? hex('#1c1c20'))],
  [
    /feather-headdress|war-bonnet/,
    (p, c) => {
      const quill = p.material(finish.feather)
      for (let i = -8; i <= 8; i++) {
        const a = i * 0.2
        const long = 0.2 - Math.abs(i) * 0.006
        const root: Vec3 = [
          Math.sin(a) * 0.095,
          0.09 - Math.abs(i) * 0.006,
          0.02 - Math.abs(i) * 0.012,
        ]
        const axes = turned(0, -0.3, -a)
        p.ball(
          [root[0] + Math.sin(a) * long * 0.5, root[1] + Math.cos(a) * long * 0.5, root[2] - 0.03],
          [0.02, long * 0.55, 0.005],
          quill,
          c ?? hex('#f2efe6'),
          axes,
          12,
        )
        p.ball(
          [
            root[0] + Math.sin(a) * long * 0.95,
            root[1] + Math.cos(a) * long * 0.95,
            root[2] - 0.06,
          ],
          [0.014, long * 0.15, 0.006],
          quill,
          hex('#1c1a1a'),
          axes,
          10,
        )
      }
      const s = new Sculpture()
      s.add(
        torus([0, 0.075, -0.013], 0.106, 0.016, turned(0, -0.12, 0)),
        s.paint(hex('#a8382c'), finish.cloth),
      )
      p.sculpt(s, 0.008)
    },
  ],
  [
    /hair-?bow|^bow$|ribbon/,
    (p, c) => {
      const s = new Sculpture()
      const cloth = s.paint(c ?? hex('#d8304a'), finish.silk)
      for (const side of [1, -1])
        s.add(
          ellipsoid(
            [0.05 + side * 0.035, 0.135, 0.03],
            [0.034, 0.022, 0.014],
            turned(0, 0, side * 0.4),
          ),
          cloth,
          { blend: 0.006 },
        )
      s.add(sphere([0.05, 0.135, 0.034], 0.013), cloth)
      p.sculpt(s, 0.006)
    },
  ],
  [
    /earring/,
    (p, c) => {
      for (const side of [1, -1])
        p.ball(
          [side * 0.098, -0.05, -0.004],
          [0.007, 0.009, 0.007],
          p.material(finish.gold),
          c ?? gold,
          turned(0),
          12,
        )
    },
  ],
]

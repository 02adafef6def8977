// Light that reaches a point straight from the sun and from the lamps, and what the surface makes of it.
import { shaded } from './bvh-walk';
import { LAMP_GROUP_BYTES } from '../../src/trace/frame-layout';
import { lampGroups, lightCount, lights, scratch, sunB, sunG, sunR, sunSagitta, sunX, sunY, sunZ, sunny } from './frame';
import { draw, drawCone, drawSphere, outX, outY, outZ, ra } from './sampling';
import {
  colorB, colorG, colorR, f0, metal, normalX, normalY, normalZ, pointX, pointY, pointZ, roughness, softness, trueX, trueY, trueZ,
} from './surface';

/** Radiance towards the viewer found by the last call. */
export let directR: f32 = 0, directG: f32 = 0, directB: f32 = 0;

/** Surfaces rougher than this show lamps as a soft gloss; smoother ones mirror the glowing mesh itself. */
export const GLOSSY: f32 = 0.2;
/** Surfaces rougher than this show the sun as a soft gloss; smoother ones mirror its disc. */
export const SHEER: f32 = 0.08;
const FAR: f32 = 1e9;
/** Where in a thread's scratch the lamps' weights lie, behind the walk's own. */
const WEIGHTS: usize = 4352;
/** Limits a gloss, against sparkle that a few samples cannot settle. */
const MOST_GLOSS: f32 = 30.0;
/** Light that would bring the lens less than this is asked for its shadow only as often as it is strong. */
const WORTH: f64 = 0.06;
/** How far past the edge of the light each colour still shines under skin, as a cosine, and how much farther than flesh its shadow begins, in metres. */
const UNDER_R: f32 = 0.36, UNDER_G: f32 = 0.13, UNDER_B: f32 = 0.08, DEPTH: f32 = 0.005;
const INVERSE_PI: f32 = 0.31830989;

// The viewer's direction and how the surface faces it, for the light being weighed.
let viewX: f32 = 0, viewY: f32 = 0, viewZ: f32 = 0, facing: f32 = 0, matte: f32 = 0;
/** How much of the light found here the lens will see. */
let weight: f32 = 0;

// @ts-ignore: decorator
@inline
function blocked(sun: bool, offset: f32, dx: f32, dy: f32, dz: f32, far: f32): bool {
  return shaded(sun, pointX + trueX * offset, pointY + trueY * offset, pointZ + trueZ * offset, dx, dy, dz, far);
}

/** GGX gloss times cosine for light from the unit direction l. */
function gloss(lx: f32, ly: f32, lz: f32, cosine: f32): f32 {
  let hx: f32 = lx - viewX, hy: f32 = ly - viewY, hz: f32 = lz - viewZ;
  let k: f32 = <f32>1.0 / sqrt<f32>(hx * hx + hy * hy + hz * hz + <f32>1e-9);
  let nh: f32 = max<f32>(0.0, (hx * normalX + hy * normalY + hz * normalZ) * k), vh: f32 = max<f32>(0.0, (hx * lx + hy * ly + hz * lz) * k);
  let alpha: f32 = roughness * roughness, a2: f32 = alpha * alpha, d: f32 = nh * nh * (a2 - <f32>1.0) + <f32>1.0;
  let spread: f32 = a2 / (d * d + <f32>1e-9) * INVERSE_PI;
  let shadowing: f32 = <f32>0.5 / (<f32>2.0 * cosine * facing * (<f32>1.0 - alpha) + (cosine + facing) * alpha + <f32>1e-4);
  let q: f32 = <f32>1.0 - vh, q2: f32 = q * q, f: f32 = f0 + (<f32>1.0 - f0) * metal;
  f += (<f32>1.0 - f) * q2 * q2 * q;
  return min<f32>(spread * shadowing * f * cosine, MOST_GLOSS);
}

/** Adds the sun's or a lamp's light of radiance-times-angle (r, g, b) from the unit direction l, `far` away, where nothing stands in its way. */
function addLight(sun: bool, offset: f32, lx: f32, ly: f32, lz: f32, far: f32, cosine: f32, r0: f32, g0: f32, b0: f32, shiny: bool): void {
  if (softness > 0.0) {
    addUnder(sun, offset, lx, ly, lz, far, cosine, r0, g0, b0, shiny);
    return;
  }
  let flat: f32 = matte * cosine, shine: f32 = shiny && f0 + metal > 0.0 ? gloss(lx, ly, lz, cosine) : <f32>0.0;
  let tint: f32 = metal;
  let r: f32 = r0 * (flat * colorR + shine * (<f32>1.0 - tint + tint * colorR));
  let g: f32 = g0 * (flat * colorG + shine * (<f32>1.0 - tint + tint * colorG));
  let b: f32 = b0 * (flat * colorB + shine * (<f32>1.0 - tint + tint * colorB));
  let chance: f32 = max<f32>(r, max<f32>(g, b)) * weight * <f32>(1.0 / WORTH), share: f32 = 1;
  if (chance < 1.0) {
    draw();
    if (ra >= chance) return;
    share = <f32>1.0 / chance;
  }
  if (blocked(sun, offset, lx, ly, lz, far)) return;
  directR += r * share;
  directG += g * share;
  directB += b * share;
}

/** The cosine of light that comes out of skin `under` past its edge; what goes in comes out, only wider. */
// @ts-ignore: decorator
@inline
function wrapped(cosine: f32, under: f32): f32 {
  return max<f32>(0.0, (cosine + under) / (<f32>1.0 + under));
}

/** The same on skin: light goes a little way under it, red the farthest, so that the edge of its shadow is soft and warm. */
function addUnder(sun: bool, offset: f32, lx: f32, ly: f32, lz: f32, far: f32, cosine: f32, r0: f32, g0: f32, b0: f32, shiny: bool): void {
  let s = softness, shine: f32 = shiny && cosine > 0.0 ? gloss(lx, ly, lz, cosine) : <f32>0.0;
  let r: f32 = r0 * (matte * wrapped(cosine, UNDER_R * s) * colorR + shine);
  let g: f32 = g0 * (matte * wrapped(cosine, UNDER_G * s) * colorG + shine);
  let b: f32 = b0 * (matte * wrapped(cosine, UNDER_B * s) * colorB + shine);
  let chance: f32 = max<f32>(r, max<f32>(g, b)) * weight * <f32>(1.0 / WORTH), share: f32 = 1;
  if (chance < 1.0) {
    draw();
    if (ra >= chance) return;
    share = <f32>1.0 / chance;
  }
  if (blocked(sun, offset + DEPTH * s, lx, ly, lz, far)) return;
  directR += r * share;
  directG += g * share;
  directB += b * share;
}

/** Whether light from l that meets the surface at that cosine is on its back, and out of reach of what goes under it. */
// @ts-ignore: decorator
@inline
function behind(cosine: f32, lx: f32, ly: f32, lz: f32): bool {
  let least: f32 = -UNDER_R * softness;
  return cosine <= least || trueX * lx + trueY * ly + trueZ * lz <= least;
}

function sunlight(offset: f32): void {
  // Where even the disc's rim lies below the horizon no ray is worth drawing.
  if (normalX * sunX + normalY * sunY + normalZ * sunZ < -sqrt<f32>(<f32>2.0 * sunSagitta) - UNDER_R * softness) return;
  drawCone(sunX, sunY, sunZ, sunSagitta);
  let cosine: f32 = normalX * outX + normalY * outY + normalZ * outZ;
  if (behind(cosine, outX, outY, outZ)) return;
  addLight(true, offset, outX, outY, outZ, FAR, cosine, sunR, sunG, sunB, roughness > SHEER);
}

/** How promising four lamps are: power over squared distance, by how the surface faces them; their rows lie side by side. */
// @ts-ignore: decorator
@inline
function promise(group: usize): v128 {
  let x = f32x4.sub(v128.load(group), f32x4.splat(pointX)), y = f32x4.sub(v128.load(group, 16), f32x4.splat(pointY)), z = f32x4.sub(v128.load(group, 32), f32x4.splat(pointZ));
  let r = v128.load(group, 48), power = v128.load(group, 64);
  let d2 = f32x4.add(f32x4.add(f32x4.mul(x, x), f32x4.mul(y, y)), f32x4.add(f32x4.mul(z, z), f32x4.mul(r, r)));
  let ahead = f32x4.add(f32x4.add(f32x4.mul(x, f32x4.splat(normalX)), f32x4.mul(y, f32x4.splat(normalY))), f32x4.add(f32x4.mul(z, f32x4.splat(normalZ)), r));
  // Grazing lamps keep some hope: gloss and bent normals see them.
  let d = f32x4.sqrt(d2), facing = f32x4.add(ahead, f32x4.mul(d, f32x4.splat(0.1)));
  let hope = f32x4.div(f32x4.mul(power, facing), f32x4.mul(d, f32x4.add(d2, f32x4.splat(0.01))));
  return v128.and(hope, f32x4.gt(ahead, f32x4.splat(0.0)));
}

/** One lamp, chosen by its promise. */
function lamplight(offset: f32): void {
  let weights = scratch + WEIGHTS, total = f32x4.splat(0.0), groups = (lightCount + 3) >> 2;
  for (let g = 0; g < groups; g++) {
    let w = promise(lampGroups + <usize>g * LAMP_GROUP_BYTES);
    v128.store(weights + (<usize>g << 4), w);
    total = f32x4.add(total, w);
  }
  let sum: f32 = f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) + f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3);
  if (sum <= 0.0) return;
  draw();
  let left: f32 = ra * sum, chosen = -1, own: f32 = 0;
  for (let i = 0; i < lightCount; i++) {
    let w = load<f32>(weights + (<usize>i << 2));
    if (w <= 0.0) continue;
    chosen = i;
    own = w;
    left -= w;
    if (left < 0.0) break;
  }
  if (chosen >= 0) shine(lights + (<usize>chosen << 5), sum / own, offset);
}

/** Light of one lamp, times `share`. */
function shine(light: usize, share: f32, offset: f32): void {
  drawSphere();
  let radius = load<f32>(light, 12);
  let x: f32 = load<f32>(light) + radius * outX - pointX, y: f32 = load<f32>(light, 4) + radius * outY - pointY, z: f32 = load<f32>(light, 8) + radius * outZ - pointZ;
  let d2: f32 = x * x + y * y + z * z, d = sqrt<f32>(d2), inverse: f32 = <f32>1.0 / d;
  x *= inverse;
  y *= inverse;
  z *= inverse;
  let cosine: f32 = normalX * x + normalY * y + normalZ * z;
  if (behind(cosine, x, y, z)) return;
  let k: f32 = share / (d2 + radius * radius);
  addLight(false, offset, x, y, z, d - radius * <f32>0.5 - offset * <f32>4.0, cosine, load<f32>(light, 16) * k, load<f32>(light, 20) * k, load<f32>(light, 24) * k, roughness > GLOSSY);
}

/**
 * Gathers direct light at the surface point, seen along d; `fresnel` is the part that mirrors, `offset` keeps rays off the
 * surface they leave.
 */
export function gatherDirect(dx: f32, dy: f32, dz: f32, towards: f32, fresnel: f32, offset: f32, seen: f32): void {
  directR = 0;
  directG = 0;
  directB = 0;
  viewX = dx;
  viewY = dy;
  viewZ = dz;
  facing = towards;
  matte = <f32>1.0 - fresnel;
  weight = seen;
  // A sheer mirror of full strength shows no direct light: it mirrors the lamps themselves.
  if (matte < 0.01 && roughness <= SHEER) return;
  if (sunny) sunlight(offset);
  if (lightCount > 0) lamplight(offset);
}

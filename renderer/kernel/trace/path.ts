// One path: from the lens through reflections and bounces to the light.
import { hitT, walk } from './bvh-walk';
import { directB, directG, directR, gatherDirect, sunGloss } from './direct-light';
import { bounces, clamp, fogB, fogCap, fogDensity, fogG, fogHeight, fogR, foggy, lightCount, sunB, sunG, sunR, sunny } from './frame';
import { draw, drawFacet, drawHemisphere, outX, outY, outZ, ra } from './sampling';
import { skyB, skyG, skyLight, skyR, skySeen } from './sky';
import {
  EMISSIVE, WATER, WET, colorB, colorG, colorR, f0, glowB, glowG, glowR, kind, metal, normalX, normalY, normalZ,
  pointX, pointY, pointZ, readSurface, roughness, trueX, trueY, trueZ,
} from './surface';

const FAR: f32 = 1e9;

/** What the path brought, and what the lens saw first: albedo, normal, distance (negative for the sky). */
export let pathR: f32 = 0, pathG: f32 = 0, pathB: f32 = 0;
export let seenR: f32 = 0, seenG: f32 = 0, seenB: f32 = 0;
export let seenX: f32 = 0, seenY: f32 = 0, seenZ: f32 = 0;
export let seenT: f32 = 0;

let weightR: f32 = 1, weightG: f32 = 1, weightB: f32 = 1;

/** Haze between the lens and the first hit: thins exponentially with height, takes the sky's colour near the horizon. */
function passFog(oy: f32, dx: f32, dy: f32, dz: f32, t: f32): void {
  let inverse: f32 = <f32>1.0 / fogHeight, slope: f32 = dy * inverse;
  let base: f32 = fogDensity * Mathf.exp(-max<f32>(-5.0, oy * inverse)), thickness: f32 = base * t;
  if (abs<f32>(slope * t) >= 0.001) thickness = base * (<f32>1.0 - Mathf.exp(max<f32>(-60.0, min<f32>(60.0, -slope * t)))) / slope;
  let through = Mathf.exp(-min<f32>(thickness, 50.0)), part: f32 = <f32>1.0 - through;
  let y: f32 = max<f32>(dy, 0.0) * <f32>0.5 + <f32>0.03, k: f32 = <f32>1.0 / sqrt<f32>(dx * dx + y * y + dz * dz);
  skyLight(dx * k, y * k, dz * k);
  let luminance: f32 = skyR * <f32>0.3 + skyG * <f32>0.6 + skyB * <f32>0.1;
  part /= <f32>1.0 + luminance / fogCap;
  pathR += part * skyR * fogR;
  pathG += part * skyG * fogG;
  pathB += part * skyB * fogB;
  weightR *= through;
  weightG *= through;
  weightB *= through;
}

/** Notes what the denoiser is told of the first hit. */
function note(fresnel: f32, mirrored: bool): void {
  let plain = kind == WATER || kind == EMISSIVE || kind == WET || (mirrored && metal > 0.5);
  seenR = plain ? <f32>0.9 : max<f32>(colorR, 0.02) + fresnel * <f32>0.5;
  seenG = plain ? <f32>0.9 : max<f32>(colorG, 0.02) + fresnel * <f32>0.5;
  seenB = plain ? <f32>0.9 : max<f32>(colorB, 0.02) + fresnel * <f32>0.5;
  seenX = normalX;
  seenY = normalY;
  seenZ = normalZ;
}

function meetSky(dx: f32, dy: f32, dz: f32, first: bool): void {
  if (first) {
    skySeen(dx, dy, dz, true);
    seenR = 1;
    seenG = 1;
    seenB = 1;
    seenX = 0;
    seenY = 0;
    seenZ = 0;
    seenT = -1;
  } else skyLight(dx, dy, dz);
  pathR += weightR * skyR;
  pathG += weightG * skyG;
  pathB += weightB * skyB;
}

function reflectance(facing: f32): f32 {
  if (f0 <= 0.0 && metal <= 0.0) return 0.0;
  let q: f32 = <f32>1.0 - facing, q2: f32 = q * q;
  let f: f32 = f0 + (max<f32>(<f32>1.0 - roughness, f0) - f0) * q2 * q2 * q;
  return f + (<f32>1.0 - f) * metal;
}

/** Leaves by mirror reflection about a microfacet; the new direction is in `out…`. */
let goX: f32 = 0, goY: f32 = 0, goZ: f32 = 0;
function mirror(dx: f32, dy: f32, dz: f32, facing: f32, offset: f32): void {
  drawFacet(normalX, normalY, normalZ, max<f32>(0.002, roughness * roughness));
  let k: f32 = <f32>-2.0 * (dx * outX + dy * outY + dz * outZ);
  goX = dx + k * outX;
  goY = dy + k * outY;
  goZ = dz + k * outZ;
  let below: f32 = goX * trueX + goY * trueY + goZ * trueZ;
  if (below <= 0.0) {
    goX -= <f32>2.0 * below * trueX;
    goY -= <f32>2.0 * below * trueY;
    goZ -= <f32>2.0 * below * trueZ;
  }
  if (metal > 0.5) {
    weightR *= colorR;
    weightG *= colorG;
    weightB *= colorB;
  }
  if (roughness > 0.08 && sunny) {
    let gloss = sunGloss(dx, dy, dz, facing, roughness * roughness, offset);
    pathR += weightR * sunR * gloss;
    pathG += weightG * sunG * gloss;
    pathB += weightB * sunB * gloss;
  }
}

function scatter(offset: f32): void {
  weightR *= colorR;
  weightG *= colorG;
  weightB *= colorB;
  gatherDirect(offset);
  pathR += weightR * directR;
  pathG += weightG * directG;
  pathB += weightB * directB;
  drawHemisphere(normalX, normalY, normalZ);
  goX = outX;
  goY = outY;
  goZ = outZ;
}

/** Russian roulette: faint paths mostly end here, the rest carry their share. False ends the path. */
function survives(): bool {
  let strongest = max<f32>(weightR, max<f32>(weightG, weightB));
  if (strongest >= 0.5) return true;
  draw();
  let chance: f32 = max<f32>(0.08, strongest * <f32>1.6);
  if (ra > chance) return false;
  let k: f32 = <f32>1.0 / chance;
  weightR *= k;
  weightG *= k;
  weightB *= k;
  return true;
}

/** Follows one path from o along d (unit length); the answer is in the `path…` and `seen…` globals. */
export function followPath(startX: f32, startY: f32, startZ: f32, directionX: f32, directionY: f32, directionZ: f32): void {
  let ox = startX, oy = startY, oz = startZ, dx = directionX, dy = directionY, dz = directionZ;
  pathR = 0;
  pathG = 0;
  pathB = 0;
  weightR = 1;
  weightG = 1;
  weightB = 1;
  let seesGlow = true;
  for (let depth = 0; depth < bounces; depth++) {
    if (!walk(ox, oy, oz, dx, dy, dz, FAR, false)) {
      meetSky(dx, dy, dz, depth == 0);
      break;
    }
    let t = hitT;
    readSurface(ox, oy, oz, dx, dy, dz);
    if (depth == 0 && foggy) passFog(oy, dx, dy, dz, t);
    if (seesGlow) {
      pathR += weightR * glowR;
      pathG += weightG * glowG;
      pathB += weightB * glowB;
    }
    let facing: f32 = max<f32>(0.02, -(normalX * dx + normalY * dy + normalZ * dz)), fresnel = reflectance(facing);
    let offset: f32 = <f32>0.0006 + t * <f32>0.00006;
    draw();
    let mirrored = ra < fresnel;
    if (depth == 0) {
      note(fresnel, mirrored);
      seenT = t;
    }
    if (mirrored) mirror(dx, dy, dz, facing, offset);
    else scatter(offset);
    // Lamps stand for the glow of the set once light has scattered; without lamps the glow itself lights it.
    seesGlow = mirrored || lightCount == 0;
    dx = goX;
    dy = goY;
    dz = goZ;
    ox = pointX + trueX * offset;
    oy = pointY + trueY * offset;
    oz = pointZ + trueZ * offset;
    if (depth >= 1 && !survives()) break;
  }
  let brightest = max<f32>(pathR, max<f32>(pathG, pathB));
  if (brightest > clamp) {
    let k: f32 = clamp / brightest;
    pathR *= k;
    pathG *= k;
    pathB *= k;
  }
}

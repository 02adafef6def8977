// Light that reaches a point straight from the sun and from the lamps.
import { walk } from './bvh-walk';
import { lightCount, lights, sunB, sunG, sunR, sunRadius, sunX, sunY, sunZ, sunny } from './frame';
import { draw, drawCone, drawSphere, outX, outY, outZ, ra, rb } from './sampling';
import { normalX, normalY, normalZ, pointX, pointY, pointZ, trueX, trueY, trueZ } from './surface';

/** Irradiance found by the last call, over pi taken care of: multiply with the diffuse colour. */
export let directR: f32 = 0, directG: f32 = 0, directB: f32 = 0;
const FAR: f32 = 1e9;

// @ts-ignore: decorator
@inline
function blocked(offset: f32, dx: f32, dy: f32, dz: f32, far: f32): bool {
  return walk(pointX + trueX * offset, pointY + trueY * offset, pointZ + trueZ * offset, dx, dy, dz, far, true);
}

function sunlight(offset: f32): void {
  drawCone(sunX, sunY, sunZ, sunRadius);
  let cosine: f32 = normalX * outX + normalY * outY + normalZ * outZ;
  if (cosine <= 0.0 || trueX * outX + trueY * outY + trueZ * outZ <= 0.0) return;
  if (blocked(offset, outX, outY, outZ, FAR)) return;
  directR += sunR * cosine;
  directG += sunG * cosine;
  directB += sunB * cosine;
}

/** How promising a lamp is: its power over the squared distance, none behind the surface. */
function promise(light: usize): f32 {
  let x: f32 = load<f32>(light) - pointX, y: f32 = load<f32>(light, 4) - pointY, z: f32 = load<f32>(light, 8) - pointZ, r = load<f32>(light, 12);
  if (x * normalX + y * normalY + z * normalZ < -r) return 0.0;
  let power: f32 = load<f32>(light, 16) + load<f32>(light, 20) + load<f32>(light, 24);
  return power / (x * x + y * y + z * z + r * r + <f32>0.01);
}

/** One lamp, chosen by its promise among a few drawn at random (all of them when there are few). */
function lamplight(offset: f32): void {
  let tries = min<i32>(lightCount, 8), total: f32 = 0, chosen: usize = 0, weight: f32 = 0;
  draw();
  let start = <i32>(ra * <f32>lightCount), pick: f32 = rb;
  // A stride through the list visits `tries` different lamps.
  let stride = max<i32>(1, lightCount / tries);
  for (let i = 0; i < tries; i++) {
    let light = lights + (<usize>((start + i * stride) % lightCount) << 5), w = promise(light);
    if (w <= 0.0) continue;
    total += w;
    let share: f32 = w / total;
    if (pick < share) {
      chosen = light;
      weight = w;
      pick /= share;
    } else pick = (pick - share) / (<f32>1.0 - share);
  }
  if (weight <= 0.0) return;
  drawSphere();
  let radius = load<f32>(chosen, 12);
  let x: f32 = load<f32>(chosen) + radius * outX - pointX, y: f32 = load<f32>(chosen, 4) + radius * outY - pointY, z: f32 = load<f32>(chosen, 8) + radius * outZ - pointZ;
  let d2: f32 = x * x + y * y + z * z, d = sqrt<f32>(d2), cosine: f32 = (normalX * x + normalY * y + normalZ * z) / d;
  if (cosine <= 0.0 || trueX * x + trueY * y + trueZ * z <= 0.0) return;
  let inverse: f32 = <f32>1.0 / d;
  if (blocked(offset, x * inverse, y * inverse, z * inverse, d - radius * <f32>0.5 - offset * <f32>4.0)) return;
  let k: f32 = cosine / (d2 + radius * radius) * (total / weight) * (<f32>lightCount / <f32>tries);
  directR += load<f32>(chosen, 16) * k;
  directG += load<f32>(chosen, 20) * k;
  directB += load<f32>(chosen, 24) * k;
}

/** Gathers direct light at the surface point; `offset` keeps rays off the surface they leave. */
export function gatherDirect(offset: f32): void {
  directR = 0;
  directG = 0;
  directB = 0;
  if (sunny) sunlight(offset);
  if (lightCount > 0) lamplight(offset);
}

/** The sun's highlight in a rough gloss, seen along d; `alpha` squared roughness. */
export function sunGloss(dx: f32, dy: f32, dz: f32, facing: f32, alpha: f32, offset: f32): f32 {
  let cosine: f32 = normalX * sunX + normalY * sunY + normalZ * sunZ;
  if (cosine <= 0.0) return 0.0;
  let x: f32 = sunX - dx, y: f32 = sunY - dy, z: f32 = sunZ - dz, k: f32 = <f32>1.0 / sqrt<f32>(x * x + y * y + z * z + <f32>1e-9);
  let h: f32 = max<f32>(0.0, (x * normalX + y * normalY + z * normalZ) * k), a2: f32 = alpha * alpha;
  let d: f32 = h * h * (a2 - <f32>1.0) + <f32>1.0;
  let gloss: f32 = min<f32>(a2 / (<f32>3.14159 * d * d) * <f32>0.25 / max<f32>(facing, 0.1), 30.0);
  if (gloss < 0.01 || blocked(offset, sunX, sunY, sunZ, FAR)) return 0.0;
  return gloss;
}

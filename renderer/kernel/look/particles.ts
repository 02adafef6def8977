// What hangs in the air before the set: soft streaks and discs laid over the light.
import * as at from '../../src/look/develop-layout';
import { smooth } from '../shared/noise';
import { particles, row, width } from './block';

// @ts-ignore: decorator
@inline
function field(p: usize, i: usize): f32 {
  return load<f32>(p + (i << 2));
}

/** Draws the part of one particle that lies in rows y0..y1: a capsule with a soft rim, mixed over the light. */
function drawOne(p: usize, y0: i32, y1: i32): void {
  let x: f32 = field(p, 0), y: f32 = field(p, 1), ax: f32 = field(p, 2), ay: f32 = field(p, 3), radius: f32 = field(p, 4);
  let alpha: f32 = field(p, 8), soft: f32 = field(p, 9), reach: f32 = radius + <f32>1.0;
  let top = max<i32>(y0, <i32>floor<f32>(min<f32>(y, y + ay) - reach)), bottom = min<i32>(y1 - 1, <i32>ceil<f32>(max<f32>(y, y + ay) + reach));
  let left = max<i32>(0, <i32>floor<f32>(min<f32>(x, x + ax) - reach)), right = min<i32>(width - 1, <i32>ceil<f32>(max<f32>(x, x + ax) + reach));
  let inverse: f32 = <f32>1.0 / (ax * ax + ay * ay + <f32>1e-6), inner: f32 = radius * (<f32>1.0 - soft) - <f32>0.5;
  for (let py = top; py <= bottom; py++) {
    for (let px = left; px <= right; px++) {
      let dx: f32 = <f32>px + <f32>0.5 - x, dy: f32 = <f32>py + <f32>0.5 - y;
      let t: f32 = max<f32>(0.0, min<f32>(1.0, (dx * ax + dy * ay) * inverse));
      dx -= ax * t;
      dy -= ay * t;
      let k: f32 = alpha * smooth(radius + <f32>0.5, inner, sqrt<f32>(dx * dx + dy * dy));
      if (k <= 0.0) continue;
      for (let c = 0; c < 3; c++) {
        let q = row(at.LIGHT_R + c, py) + (<usize>px << 2), v = load<f32>(q);
        store<f32>(q, v + (field(p, 5 + c) - v) * k);
      }
    }
  }
}

/** Draws particles first..last over rows y0..y1. */
export function drawParticles(y0: i32, y1: i32, first: i32, last: i32): void {
  for (let i = first; i < last; i++) drawOne(particles + <usize>i * (at.PARTICLE_FLOATS << 2), y0, y1);
}

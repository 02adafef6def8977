// Sines of four angles at a time.
import { add, all, mul, size, sub } from './lanes';

/** Sines of angles in whole turns, right to about 4e-6. */
// @ts-ignore: decorator
@inline
export function sineLanes(turns: v128): v128 {
  let part = sub(turns, f32x4.nearest(turns));
  // Each quarter of a turn mirrors the first, which a short series tells.
  let first = mul(sub(all(0.25), size(sub(size(part), all(0.25)))), all(6.2831853));
  let square = mul(first, first);
  let tail = add(mul(square, add(mul(square, all(<f32>(1.0 / 362880.0))), all(<f32>(-1.0 / 5040.0)))), all(<f32>(1.0 / 120.0)));
  let sine = mul(first, add(mul(square, add(mul(square, tail), all(<f32>(-1.0 / 6.0)))), all(1.0)));
  return v128.or(sine, v128.and(part, all(-0.0)));
}

// Which way four points lie at a time.
import { add, all, div, least, most, mul, size, sub } from './lanes';

/** Ways of four points as shares of a turn, 0 .. 1 from the left over the top (y down), right to about 2e-6. */
// @ts-ignore: decorator
@inline
export function wayLanes(y: v128, x: v128): v128 {
  let ax = size(x), ay = size(y);
  let a = div(least(ax, ay), most(all(1e-20), most(ax, ay)));
  let s = mul(a, a);
  let series = add(mul(s, all(0.0208351)), all(-0.085133));
  series = add(mul(s, series), all(0.180141));
  series = add(mul(s, series), all(-0.3302995));
  series = mul(mul(a, add(mul(s, series), all(0.999866))), all(0.15915494));
  // Steeper than a diagonal, then to the left, then below.
  let turned = v128.bitselect(sub(all(0.25), series), series, f32x4.gt(ay, ax));
  turned = v128.bitselect(sub(all(0.5), turned), turned, f32x4.lt(x, all(0)));
  return add(all(0.5), v128.bitselect(f32x4.neg(turned), turned, f32x4.lt(y, all(0))));
}

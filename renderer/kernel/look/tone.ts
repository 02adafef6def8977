// From light to display values: exposure, glow, vignette, filmic curve, contrast, colour; then to bytes with grain.
import * as at from '../../src/look/develop-layout';
import { add, all, div, least, most, mul, square, sub } from '../shared/lanes';
import { hash3 } from '../shared/noise';
import { height, pixels, row, seed, setting, width } from './block';
import { findGlow, glowFour } from './bloom';

/** Narkowicz's fit of the ACES film curve. */
// @ts-ignore: decorator
@inline
function film(v: v128): v128 {
  let x = most(all(0.0), v), above = mul(x, add(mul(all(2.51), x), all(0.03)));
  return least(all(1.0), div(above, add(mul(x, add(mul(all(2.43), x), all(0.59))), all(0.14))));
}

/** The power 1 / 2.2 of numbers 0..1, to about five digits: by logarithm and exponent to the base two, each a short series. */
// @ts-ignore: decorator
@inline
function display(v: v128): v128 {
  let x = most(film(v), all(1e-12)), exponent = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(127)));
  let m = v128.or(v128.and(x, i32x4.splat(0x7fffff)), i32x4.splat(0x3f800000));
  // The logarithm of 1..2 by z = (m - a) / (m + a) about its middle a, the root of two: odd powers of z only.
  let z = div(sub(m, all(1.41421356)), add(m, all(1.41421356))), z2 = square(z);
  let series = mul(z, add(all(2.88539008), mul(z2, add(all(0.961796694), mul(z2, add(all(0.577078016), mul(z2, all(0.412198583))))))));
  let power = mul(add(add(exponent, all(0.5)), series), all(0.45454545)), whole = f32x4.floor(power), f = sub(power, whole);
  let root = add(all(0.9999999), mul(f, add(all(0.69315308), mul(f, add(all(0.24015361), mul(f, add(all(0.05582638), mul(f, add(all(0.00898934), mul(f, all(0.00187758)))))))))));
  return mul(root, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23));
}

// @ts-ignore: decorator
@inline
function graded(v: v128, luminance: v128, saturation: f32, contrast: f32, tint: f32): v128 {
  let x = add(luminance, mul(sub(v, luminance), all(saturation)));
  x = add(mul(sub(x, all(0.45)), all(contrast)), all(0.45));
  return add(x, mul(all(tint), square(sub(all(1.0), x))));
}

/** LIGHT planes (linear) become display values 0..1 in place. */
export function toneRows(y0: i32, y1: i32): void {
  let exposure = all(setting(at.EXPOSURE)), contrast = setting(at.CONTRAST), saturation: f32 = setting(at.SATURATION) * <f32>0.9;
  let vignette: f32 = setting(at.VIGNETTE) * <f32>1.3, glow = setting(at.BLOOM_AMOUNT);
  let sr = setting(at.SHADOW_TINT), sg = setting(at.SHADOW_TINT + 1), sb = setting(at.SHADOW_TINT + 2);
  let hr = setting(at.HIGHLIGHT_TINT), hg = setting(at.HIGHLIGHT_TINT + 1), hb = setting(at.HIGHLIGHT_TINT + 2);
  let column = f32x4(0, 1, 2, 3), inverse = all(<f32>1.0 / <f32>width);
  for (let y = y0; y < y1; y++) {
    let pr = row(at.LIGHT_R, y), pg = row(at.LIGHT_G, y), pb = row(at.LIGHT_B, y), dy: f32 = <f32>y / <f32>height - <f32>0.5;
    if (glow > 0.0) findGlow(y);
    for (let x = 0; x < width; x += 4) {
      let o = <usize>x << 2, dx = sub(mul(add(all(<f32>x), column), inverse), all(0.5));
      let shade = sub(all(1.0), mul(all(vignette), add(square(dx), all(dy * dy))));
      let r = mul(v128.load(pr + o), exposure), g = mul(v128.load(pg + o), exposure), b = mul(v128.load(pb + o), exposure);
      if (glow > 0.0) {
        r = add(r, mul(glowFour(0, x), all(glow)));
        g = add(g, mul(glowFour(1, x), all(glow)));
        b = add(b, mul(glowFour(2, x), all(glow)));
      }
      shade = mul(shade, all(0.72));
      r = display(mul(r, mul(shade, all(hr))));
      g = display(mul(g, mul(shade, all(hg))));
      b = display(mul(b, mul(shade, all(hb))));
      let l = add(add(mul(r, all(0.3)), mul(g, all(0.6))), mul(b, all(0.1)));
      v128.store(pr + o, graded(r, l, saturation, contrast, sr));
      v128.store(pg + o, graded(g, l, saturation, contrast, sg));
      v128.store(pb + o, graded(b, l, saturation, contrast, sb));
    }
  }
}

// @ts-ignore: decorator
@inline
function byte(v: f32): u8 {
  return <u8>max<f32>(0.0, min<f32>(255.0, v * <f32>255.0 + <f32>0.5));
}

/** Display values to RGBA8, with film grain that is strongest in the shadows, and a dither that hides banding. */
export function printRows(y0: i32, y1: i32): void {
  const UNIT: f32 = 0.000015258789;
  let grain = setting(at.GRAIN);
  for (let y = y0; y < y1; y++) {
    let pr = row(at.LIGHT_R, y), pg = row(at.LIGHT_G, y), pb = row(at.LIGHT_B, y), out = pixels + (<usize>(y * width) << 2);
    for (let x = 0; x < width; x++) {
      let o = <usize>x << 2, r = load<f32>(pr + o), g = load<f32>(pg + o), b = load<f32>(pb + o);
      let h = hash3(x, y, seed), noise: f32 = <f32>(h & 0xffff) * UNIT + <f32>(h >> 16) * UNIT - <f32>1.0;
      let l: f32 = max<f32>(0.0, min<f32>(1.0, r * <f32>0.3 + g * <f32>0.6 + b * <f32>0.1));
      let n: f32 = noise * (grain * (<f32>1.0 - <f32>0.6 * l) + <f32>0.002);
      store<u8>(out + o, byte(r + n));
      store<u8>(out + o, byte(g + n), 1);
      store<u8>(out + o, byte(b + n), 2);
      store<u8>(out + o, 255, 3);
    }
  }
}

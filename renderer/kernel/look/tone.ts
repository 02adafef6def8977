// From light to display values: exposure, glow, vignette, filmic curve, contrast, colour; then to bytes with grain.
import * as at from '../../src/look/develop-layout';
import { hash3 } from '../shared/noise';
import { height, pixels, row, seed, setting, width } from './block';
import { glowAt } from './bloom';

/** Narkowicz's fit of the ACES film curve. */
// @ts-ignore: decorator
@inline
function film(v: f32): f32 {
  let x: f32 = max<f32>(0.0, v);
  return min<f32>(1.0, (x * (<f32>2.51 * x + <f32>0.03)) / (x * (<f32>2.43 * x + <f32>0.59) + <f32>0.14));
}

// @ts-ignore: decorator
@inline
function display(v: f32): f32 {
  return Mathf.pow(film(v * <f32>0.72), 0.45454545);
}

// @ts-ignore: decorator
@inline
function graded(v: f32, luminance: f32, saturation: f32, contrast: f32, tint: f32): f32 {
  let x: f32 = luminance + (v - luminance) * saturation;
  x = (x - <f32>0.45) * contrast + <f32>0.45;
  return x + tint * (<f32>1.0 - x) * (<f32>1.0 - x);
}

/** LIGHT planes (linear) become display values 0..1 in place. */
export function toneRows(y0: i32, y1: i32): void {
  let exposure = setting(at.EXPOSURE), contrast = setting(at.CONTRAST), saturation: f32 = setting(at.SATURATION) * <f32>0.9;
  let vignette: f32 = setting(at.VIGNETTE) * <f32>1.3, glow = setting(at.BLOOM_AMOUNT);
  let sr = setting(at.SHADOW_TINT), sg = setting(at.SHADOW_TINT + 1), sb = setting(at.SHADOW_TINT + 2);
  let hr = setting(at.HIGHLIGHT_TINT), hg = setting(at.HIGHLIGHT_TINT + 1), hb = setting(at.HIGHLIGHT_TINT + 2);
  for (let y = y0; y < y1; y++) {
    let pr = row(at.LIGHT_R, y), pg = row(at.LIGHT_G, y), pb = row(at.LIGHT_B, y), dy: f32 = <f32>y / <f32>height - <f32>0.5;
    for (let x = 0; x < width; x++) {
      let o = <usize>x << 2, dx: f32 = <f32>x / <f32>width - <f32>0.5, shade: f32 = <f32>1.0 - vignette * (dx * dx + dy * dy);
      let r: f32 = load<f32>(pr + o) * exposure, g: f32 = load<f32>(pg + o) * exposure, b: f32 = load<f32>(pb + o) * exposure;
      if (glow > 0.0) {
        r += glowAt(0, x, y) * glow;
        g += glowAt(1, x, y) * glow;
        b += glowAt(2, x, y) * glow;
      }
      r = display(r * shade * hr);
      g = display(g * shade * hg);
      b = display(b * shade * hb);
      let l: f32 = r * <f32>0.3 + g * <f32>0.6 + b * <f32>0.1;
      store<f32>(pr + o, graded(r, l, saturation, contrast, sr));
      store<f32>(pg + o, graded(g, l, saturation, contrast, sg));
      store<f32>(pb + o, graded(b, l, saturation, contrast, sb));
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

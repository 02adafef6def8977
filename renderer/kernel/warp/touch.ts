// Reading ahead: the texels of a piece are asked for all at once, as pieces lie too scattered for a processor to foresee them.

/** Bytes that come from memory together. */
const LINE: usize = 64

/** The sum of what was read: exported, so that no compiler leaves the reading out. */
export let touched: i32 = 0

/** Asks for the texels x0 .. x1 of the rows y0 .. y1 of a texture of `width` texels; all of them lie inside it. */
export function touch(texture: usize, width: i32, x0: i32, x1: i32, y0: i32, y1: i32): void {
  const stride = <usize>width << 2
  const far = <usize>(x1 - x0) << 2
  let row = texture + (<usize>(y0 * width + x0) << 2)
  const last = row + <usize>(y1 - y0) * stride
  let sum = touched
  for (; row <= last; row += stride) {
    const end = row + far
    for (let p = row; p < end; p += LINE) sum += load<i32>(p)
    sum += load<i32>(end)
  }
  touched = sum
}

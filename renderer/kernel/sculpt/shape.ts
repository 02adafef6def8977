// Distances to shapes, read from a tape of numbers; the same to the last bit as those of `src/stage/subject/sdf.ts`.

/** Asks JavaScript for the distance or amount with that number: what no tape tells. */
// @ts-ignore
@external('env', 'free')
declare function free(id: i32, x: f64, y: f64, z: f64): f64

/** Where the tape begins; records name others by their bytes from here. */
let tape: usize = 0
export function setTape(at: usize): void {
  tape = at
}

/** The n-th number of a record, after its kind. */
// @ts-ignore
@inline
function num(shape: usize, n: i32): f64 {
  return load<f64>(shape + (<usize>n << 3), 8)
}
// @ts-ignore
@inline
function child(shape: usize, n: i32): usize {
  return tape + <usize>(<i32>num(shape, n))
}

// @ts-ignore
@inline
function sphere(s: usize, x: f64, y: f64, z: f64): f64 {
  const dx = x - num(s, 0)
  const dy = y - num(s, 1)
  const dz = z - num(s, 2)
  return sqrt(dx * dx + dy * dy + dz * dz) - num(s, 3)
}

/** A difference along an axis whose three numbers begin at `n`. */
// @ts-ignore
@inline
function along(s: usize, n: i32, dx: f64, dy: f64, dz: f64): f64 {
  return num(s, n) * dx + num(s, n + 1) * dy + num(s, n + 2) * dz
}

// @ts-ignore
@inline
function ellipsoid(s: usize, x: f64, y: f64, z: f64): f64 {
  const dx = x - num(s, 0)
  const dy = y - num(s, 1)
  const dz = z - num(s, 2)
  const px = along(s, 3, dx, dy, dz)
  const py = along(s, 6, dx, dy, dz)
  const pz = along(s, 9, dx, dy, dz)
  const jx = num(s, 12)
  const jy = num(s, 13)
  const jz = num(s, 14)
  const k0 = sqrt(px * px * jx + py * py * jy + pz * pz * jz)
  const qx = px * jx
  const qy = py * jy
  const qz = pz * jz
  const k1 = sqrt(qx * qx + qy * qy + qz * qz)
  return k1 < 1e-9 ? num(s, 15) : (k0 * (k0 - 1)) / k1
}

// @ts-ignore
@inline
function limb(shape: usize, x: f64, y: f64, z: f64): f64 {
  const px = x - num(shape, 0)
  const py = y - num(shape, 1)
  const pz = z - num(shape, 2)
  const dx = num(shape, 3)
  const dy = num(shape, 4)
  const dz = num(shape, 5)
  const l2 = num(shape, 6)
  const il2 = num(shape, 7)
  const a2 = num(shape, 8)
  const rr = num(shape, 9)
  const ra = num(shape, 10)
  const s = px * dx + py * dy + pz * dz
  const w = s - l2
  const qx = px * l2 - dx * s
  const qy = py * l2 - dy * s
  const qz = pz * l2 - dz * s
  const x2 = qx * qx + qy * qy + qz * qz
  const y2 = s * s * l2
  const z2 = w * w * l2
  const sign: f64 = rr < 0 ? -1 : rr > 0 ? 1 : 0
  const k = sign * rr * rr * x2
  if ((w < 0 ? -1.0 : 1.0) * a2 * z2 > k) return sqrt(x2 + z2) * il2 - num(shape, 11)
  if ((s < 0 ? -1.0 : 1.0) * a2 * y2 < k) return sqrt(x2 + y2) * il2 - ra
  return (sqrt(x2 * a2 * il2) + s * rr) * il2 - ra
}

// @ts-ignore
@inline
function cone(s: usize, x: f64, y: f64, z: f64): f64 {
  const px = x - num(s, 0)
  const py = y - num(s, 1)
  const pz = z - num(s, 2)
  const t = along(s, 3, px, py, pz)
  const l = num(s, 6)
  const round = num(s, 10)
  const radial = sqrt(max(0.0, px * px + py * py + pz * pz - t * t))
  const dr = (radial - num(s, 7) - num(s, 8) * t) * num(s, 9) + round
  const dy = abs(t - l / 2) - l / 2 + round
  const o = max(dr, 0.0)
  const i = max(dy, 0.0)
  return min(max(dr, dy), 0.0) + sqrt(o * o + i * i) - round
}

// @ts-ignore
@inline
function block(s: usize, x: f64, y: f64, z: f64): f64 {
  const dx = x - num(s, 0)
  const dy = y - num(s, 1)
  const dz = z - num(s, 2)
  const qx = abs(along(s, 3, dx, dy, dz)) - num(s, 12)
  const qy = abs(along(s, 6, dx, dy, dz)) - num(s, 13)
  const qz = abs(along(s, 9, dx, dy, dz)) - num(s, 14)
  const ox = max(qx, 0.0)
  const oy = max(qy, 0.0)
  const oz = max(qz, 0.0)
  return min(max(max(qx, qy), qz), 0.0) + sqrt(ox * ox + oy * oy + oz * oz) - num(s, 15)
}

// @ts-ignore
@inline
function torus(s: usize, x: f64, y: f64, z: f64): f64 {
  const dx = x - num(s, 0)
  const dy = y - num(s, 1)
  const dz = z - num(s, 2)
  const px = along(s, 3, dx, dy, dz)
  const py = along(s, 6, dx, dy, dz)
  const pz = along(s, 9, dx, dy, dz)
  const q = sqrt(px * px + pz * pz) - num(s, 12)
  return sqrt(q * q + py * py) - num(s, 13)
}

/** Distance to the shape whose record is at `s`; the kinds are numbered as in `kinds` of `sdf.ts`. */
export function distanceTo(s: usize, x: f64, y: f64, z: f64): f64 {
  switch (<i32>load<f64>(s)) {
    case 0: return free(<i32>num(s, 0), x, y, z)
    case 1: return sphere(s, x, y, z)
    case 2: return ellipsoid(s, x, y, z)
    case 3: return limb(s, x, y, z)
    case 4: return cone(s, x, y, z)
    case 5: return block(s, x, y, z)
    case 6: return torus(s, x, y, z)
    case 7: {
      const side = num(s, 0) * x + num(s, 1) * y + num(s, 2) * z - num(s, 3)
      return max(distanceTo(child(s, 4), x, y, z), side)
    }
    case 8: return max(distanceTo(child(s, 0), x, y, z), -distanceTo(child(s, 1), x, y, z))
    case 9: return distanceTo(child(s, 1), x, y, z) - num(s, 0)
    default: {
      const reach = num(s, 0)
      const d = distanceTo(child(s, 1), x, y, z)
      return d > reach * 4 ? d - reach : d - free(<i32>num(s, 2), x, y, z)
    }
  }
}

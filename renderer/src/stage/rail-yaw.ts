// How what runs on rails is turned to the lens; the rails below it are laid the same way.

/** Radians about y. */
export const railYaw = 0.8

/** Whether a form runs on rails. */
export const onRails = (form: string | undefined): boolean =>
  form === 'train' || form === 'locomotive' || form === 'tram'

/** A point of the ground in the space of rails that are turned by `yaw`. */
export const alongRails = (x: number, z: number, yaw: number): readonly [number, number] => [
  x * Math.cos(yaw) - z * Math.sin(yaw),
  x * Math.sin(yaw) + z * Math.cos(yaw),
]

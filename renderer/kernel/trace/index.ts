// The trace kernel: builds the tree of a set and takes its picture. One instance a thread, all on one shared memory.
import { forgetShadows, hitT, hitTriangle, walk } from './bvh-walk';
import { readFrame } from './frame';
import { forgetAmbient } from './path';

export { buildBough, buildTree } from './bvh-build';
export { judgeRows, planRows, planSamples } from './plan';
export { exposeBehind, exposePlanned, exposeRows, surveyRows } from './render';
export { bakeRow } from './sky';

/** Reads the frame block; must be called in every thread before anything else, and again when the block changes. */
export function open(frame: usize, scratch: usize): void {
  readFrame(frame, scratch);
  forgetShadows();
  forgetAmbient();
}

/** Distance to the nearest triangle along a ray, or -1; for tests and focusing. */
export function probe(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32): f32 {
  return walk(ox, oy, oz, dx, dy, dz, 1e9) ? hitT : <f32>-1.0;
}

/** The triangle the last probe met. */
export function probed(): i32 {
  return hitTriangle;
}

// The look kernel: develops a negative. One instance a thread, all on one shared memory.
export { open } from './block';
export { gatherGlow, spreadGlow } from './bloom';
export { denoiseRows, guideRows, relightRows, smoothAlbedoRows } from './denoise';
export { prepareRows, steadyRows } from './denoise-prepare';
export { drawParticles } from './particles';
export { printRows, toneRows } from './tone';

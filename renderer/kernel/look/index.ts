// The look kernel: develops a negative. One instance a thread, all on one shared memory.
export { open } from './block';
export { gatherGlow, spreadGlow } from './bloom';
export { blurAlongRows, blurDownColumns, copyRows, panRows, softenRows, tiltRows, zoomRows } from './finish-blur';
export { clumpRows, curveRows, flashRows, frameRows, leakRows, paperRows, rampRows, saturateRows, spotRows, stepRows, washRows } from './finish-color';
export { brushRows, hatchRows, inkRows, outlineRows } from './finish-line';
export { bristleRows, cellRows, impastoRows, patchRows, stitchRows, strokeRows, structureRows, washesRows } from './finish-paint';
export { blockRows, bulgeRows, dotShadeRows, fringeRows, ghostRows, glitchRows, halftoneRows, scanRows, tapeRows, twinRows } from './finish-print';
export { denoiseRows, guideRows, relightRows, smoothAlbedoRows } from './denoise';
export { prepareRows, steadyRows, temperRows } from './denoise-prepare';
export { drawParticles } from './particles';
export { printRows, toneRows } from './tone';

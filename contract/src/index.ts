// The public door of the contract: what is said on the wire, in both dialects.
export type * from './generation-input.ts'
export * from './problem.ts'
export type * from './request-view.ts'

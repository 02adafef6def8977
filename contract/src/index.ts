// The public door of the contract: what is said on the wire, in both dialects.
export * from './catalogue.ts'
export { longestPrompt, longestUrl } from './fields.ts'
export * from './gateway.ts'
export * from './gateway-answers.ts'
export type * from './generation-input.ts'
export * from './problem.ts'
export type * from './request-view.ts'
export * from './states.ts'

// The effects of a clip's motions at work: which act, how strongly, and what they do to vertices and frames.
import type { EffectName } from '../../camera/effect-names.ts'
import { motionById } from '../../camera/motions.ts'
import { asItIs, type Effect, type Ghost, type Moment } from './effect.ts'
import { effects } from './effects.ts'
import { limbShare, uncut } from './keep.ts'
import type { Surface } from './surface.ts'

/** True when one of the effects needs the subject as a layer of its own. */
export const needsSubject = (names: readonly EffectName[]): boolean =>
  names.some((name) => effects[name].needsSubject ?? effects[name].cutsOut ?? false)

/** True when one of the effects shows the subject elsewhere than where it is. */
export const movesSubject = (names: readonly EffectName[]): boolean =>
  names.some((name) => effects[name].ghosts !== undefined)

/** How far the effects lift the subject at full strength, in picture heights. */
export const liftOf = (names: readonly EffectName[]): number =>
  Math.max(0, ...names.map((name) => effects[name].lifts ?? 0))

/** An effect and the strength it was asked for. */
export interface Acting {
  readonly effect: Effect
  readonly strength: number
}

/** The effects of all motions of a clip that have any strength. */
export const actingIn = (
  motions: readonly { readonly id: string; readonly strength: number }[],
): Acting[] =>
  motions
    .filter(({ strength }) => strength > 0)
    .flatMap(({ id, strength }) =>
      (motionById(id)?.effects ?? []).map((name) => ({
        effect: effects[name],
        strength: Math.min(1, strength),
      })),
    )

/** What the effects make of a moment; `moment` has the strength of the clip's camera and is given each effect's own. */
export class Cast {
  private readonly acting: readonly Acting[]
  /** The last moment that points were moved at, and what each effect is told of it: there are thousands of points to a moment. */
  private moment: Moment | null = null
  private told: readonly Moment[] = []
  constructor(acting: readonly Acting[]) {
    this.acting = acting
  }

  /** True when effects change how layers are drawn, so that even a still camera must draw. */
  get moves(): boolean {
    return this.acting.some(
      ({ effect: e }) => e.ghosts ?? e.bend ?? e.limb ?? e.behind ?? e.cutsOut ?? false,
    )
  }

  /** True when effects paint between the layers. */
  get paintsBehind(): boolean {
    return this.acting.some(({ effect }) => effect.behind)
  }

  /** True when the subject is kept out of the frame for an effect to lay down. */
  get cutsOut(): boolean {
    return this.acting.some(({ effect }) => effect.cutsOut)
  }

  /** True when what the subject hides is seen by nobody, though it is kept out of the frame. */
  get solid(): boolean {
    return this.acting.length === 1 && this.acting.every(({ effect }) => effect.solid)
  }

  /** The same without the effects that keep the subject out of the frame. */
  get whole(): Cast {
    return this.cutsOut ? new Cast(this.acting.filter(({ effect }) => !effect.cutsOut)) : this
  }

  /** True when the subject does not slide with the picture. */
  get holds(): boolean {
    return this.acting.some(({ effect }) => effect.holds)
  }

  get hasLimbs(): boolean {
    return this.acting.some(({ effect }) => effect.limb)
  }

  get bends(): boolean {
    return this.acting.some(({ effect }) => effect.bend)
  }

  ghosts(moment: Moment): readonly Ghost[] {
    for (const { effect, strength } of this.acting) {
      const all = effect.ghosts?.({ ...moment, strength })
      const [only] = all ?? []
      if (all) return only && all.length === 1 ? [uncut(moment, only)] : all
    }
    return [asItIs]
  }

  /** Moves (x, y), in picture heights. */
  bend(x: number, y: number, moment: Moment): readonly [number, number] {
    return this.moved('bend', x, y, moment)
  }

  /** Moves a point (x, y) of the subject, in picture heights, that is so near. */
  limb(x: number, y: number, moment: Moment, near: number): readonly [number, number] {
    return this.moved('limb', x, y, moment, near)
  }

  private moved(
    how: 'bend' | 'limb',
    x: number,
    y: number,
    moment: Moment,
    near = 1,
  ): readonly [number, number] {
    if (moment !== this.moment) {
      this.moment = moment
      this.told = this.acting.map(({ strength }) => ({ ...moment, strength }))
    }
    const { acting, told } = this
    let [dx, dy] = [0, 0]
    for (let i = 0; i < acting.length; i++) {
      const effect = acting[i]?.effect
      const move = effect?.[how]
      const own = told[i]
      if (!move || !own) continue
      const share = how === 'limb' && effect?.steps ? limbShare(own.staged) : 1
      const [ex, ey] = move(x, y, own, near)
      dx += share * ex
      dy += share * ey
    }
    return [dx, dy]
  }

  /** Pixels from the frame's middle within which all lies that is seen of the picture; others might bring what is beyond into sight. */
  sight(moment: Moment): number {
    const [only, other] = this.acting
    if (!only || other) return Infinity
    return only.effect.sight?.({ ...moment, strength: only.strength }) ?? Infinity
  }

  behind(surface: Surface, moment: Moment): void {
    for (const { effect, strength } of this.acting)
      effect.behind?.(surface, { ...moment, strength })
  }

  over(surface: Surface, moment: Moment): void {
    for (const { effect, strength } of this.acting) effect.over?.(surface, { ...moment, strength })
  }
}

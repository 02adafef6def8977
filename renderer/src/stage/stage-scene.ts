// From a brief to a film set: chooses the place and light, puts the subjects on it, sets up the lens, dresses the rest.

import type { RendererHost } from '../host.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { affirmed } from '../prompt/negation.ts'
import type { Actor, Spot } from './actor.ts'
import { boxOf, heightOf, worldPoint } from './actor.ts'
import { alongRoad } from './along-road.ts'
import { middle, unite } from './boxes.ts'
import type { SetOrder, SetPlan } from './environment/environment.ts'
import { environmentOf } from './environment/registry.ts'
import { steepness } from './environment/tram-street.ts'
import { facesOf, isOutline } from './faces.ts'
import { FilmSet } from './film-set.ts'
import { keepSharp } from './focus.ts'
import type { Guidance } from './guidance.ts'
import { turnToLens } from './guided-frame.ts'
import { guidedGrade, guidedLamp } from './guided-sun.ts'
import { addHarness } from './harness-lines.ts'
import { boxesOf, clearOf, placeLayers } from './layers.ts'
import { planLight } from './light.ts'
import type { LightPlan } from './light-plan.ts'
import { perched } from './perches.ts'
import type { Circumstances } from './place.ts'
import { chooseCircumstances, wantsTable } from './place.ts'
import { placeMain } from './placement.ts'
import { random, subSeed } from './random.ts'
import type { Role } from './role.ts'
import { rolesOf } from './role.ts'
import type { Lens, Mesh, Scene, Vec3 } from './scene.ts'
import { notesOf } from './scene-notes.ts'
import type { Serving } from './serving.ts'
import { serve, servingOf } from './serving.ts'
import { addEffects } from './set-effect.ts'
import { addLines } from './set-lines.ts'
import { addScenery } from './set-scenery.ts'
import { castsFor, siblingTold } from './siblings.ts'
import { addSky } from './sky-body.ts'
import { snowCovered, snowLies } from './snow-cover.ts'
import { stageActor } from './stage-actor.ts'
import { lensOn } from './stage-lens.ts'
import type { StageStyle } from './style.ts'
import { styledBrief, styledGrade } from './style.ts'
import { copySeed } from './subject/person/self.ts'
import { prepareSubject } from './subject/prepare.ts'
import { openSculptKernel } from './subject/sculpt-kernel.ts'
import type { Tether } from './unfold.ts'
import { unfold } from './unfold.ts'
import { unwantedOf } from './unwanted.ts'
import { add, clamp, length, mix3, scale, sub } from './vector.ts'
import { dressedWarmly } from './warm-wear.ts'
import { addSplashes } from './water-splash.ts'
import { wintry } from './wintry.ts'

export interface StageOptions {
  readonly seed: number
  readonly width: number
  readonly height: number
  readonly style: StageStyle | null
  /** 0..1. */
  readonly styleStrength: number
  /** What a reference picture asks for; null when there is none. */
  readonly guidance?: Guidance | null
}

/** Makes an actor of a subject. */
export type Prepare = (
  subject: BriefSubject,
  options: { readonly seed: number; readonly riding: boolean; readonly coarse: number },
  host: RendererHost,
) => Promise<Actor>

/** Stages a brief as a scene. Same brief, options and art give the same bytes. */
export const stageScene = (
  brief: Brief,
  options: StageOptions,
  host: RendererHost,
  prepare: Prepare = prepareSubject,
): Promise<Scene> => new Stage(brief, options, host, prepare).scene()

const indoors = /^(room|bedroom|kitchen|library|office|table|cafe|studio)$/
/** Whether somebody looks out at a sun that rises or sets. */
const watchesSun = (brief: Brief): boolean =>
  (brief.time === 'dawn' || brief.time === 'sunset') &&
  brief.subjects.some((s) => s.traits['gaze'] === 'out')
const whoIsThere = (brief: Brief): string => brief.subjects.map((s) => s.noun).join(' ')

class Stage {
  readonly brief: Brief
  readonly options: StageOptions
  readonly host: RendererHost
  readonly prepare: Prepare
  readonly tethers: readonly Tether[]

  constructor(brief: Brief, options: StageOptions, host: RendererHost, prepare: Prepare) {
    const said = { ...brief, prompt: affirmed(brief.prompt) }
    const unfolded = unfold(styledBrief(said, options.style, options.styleStrength))
    this.options = options
    const around = this.around(unfolded.brief)
    const placed = alongRoad(perched(unfolded.brief, around.place), around.place)
    this.brief = wintry(dressedWarmly(placed, around), around)
    this.tethers = unfolded.tethers
    this.host = host
    this.prepare = prepare
  }

  private chance(name: string) {
    return random(subSeed(this.options.seed, name))
  }

  /** What is left open, chosen: the place, the hour, the weather, the season. */
  private around(brief: Brief): Circumstances {
    return chooseCircumstances(brief, this.chance(`place ${whoIsThere(brief)}`))
  }

  async scene(): Promise<Scene> {
    const { brief, options } = this
    await openSculptKernel(this.host)
    const aspect = options.width / options.height
    const around = this.around(brief)
    const actors = await this.actors()
    const roles = rolesOf(brief, actors, around.place)
    const plan = this.plan(around, actors, roles)
    const light = planLight({
      kind: plan.light,
      time: around.time,
      weather: around.weather,
      brief,
      random: this.chance('light'),
      open: plan.open ?? 1,
      sunless: plan.sunless ?? false,
      sunward:
        isOutline(brief) ||
        ((plan.sunward ?? false) && (!roles.includes('main') || watchesSun(brief))),
      sunBehind: plan.sunBehind ?? false,
      guide: options.guidance?.sun ?? null,
    })
    const { place } = around
    const { ground, water } = plan
    const players = { brief, place, actors, roles, ground, water }
    const main = placeMain({ ...players, random: this.chance('placement') })
    const random = this.chance('lens')
    const guide = options.guidance?.frame ?? null
    const framed = lensOn({ brief, place, plan, main, roles, aspect, random, guide })
    turnToLens(main, framed.eye)
    const layers = placeLayers({
      ...players,
      main,
      lens: framed,
      aspect,
      random: this.chance('layers'),
    })
    const spots = [...main, ...layers]
    // A lens with a leaning sharp plane is there for its blur.
    const lens = framed.tilt ? framed : keepSharp(framed, boxesOf(layers), aspect)
    const set = new FilmSet({
      lens,
      aspect,
      random: this.chance('dressing'),
      subjects: clearOf(spots, brief),
      ground: plan.ground,
      lit: light.dark > 0.3 || plan.light === 'room',
      sun: light.sky.sun,
      unwanted: unwantedOf(brief),
    })
    plan.build(set)
    addSky(set, brief, around, light)
    this.cast(set, spots)
    this.tie(set, spots)
    addHarness(set, brief, spots)
    addEffects(set, brief, spots, around.place)
    addSplashes(set, brief, spots, around.place)
    addScenery(set, brief, spots, around.place)
    addLines(set, brief, spots)
    this.fill(set, light, main)
    return this.finished(set, around, plan, light, lens, spots)
  }

  /** How coarse a living thing may be meshed, by the pixels it will be tall in the picture. */
  private coarseness(subject: BriefSubject): number {
    const { shot } = this.brief.camera
    const near = shot === 'close-up' || shot === 'portrait' ? 2 : shot === 'medium' ? 1.2 : 0.6
    const share = subject.count > 3 ? 0.35 : near
    return clamp(900 / (this.options.height * share), 0.33, 2)
  }

  private actors(): Promise<Actor[]> {
    const { brief, options, host } = this
    return Promise.all(
      brief.subjects.map((subject) => {
        const riding = brief.relations.some((r) => r.relation === 'riding' && r.from === subject.id)
        const given = options.guidance?.stand
        if (given?.id === subject.id) return given.actor
        const own = stageActor(subject, brief, options.seed)
        if (own) return own
        const serving = servingOf(subject)
        if (serving) return this.serving(subject, serving)
        // Copies of people and animals are siblings, not twins.
        // One of several who were told apart draws other looks than the first.
        const told = Number(subject.traits['sibling'] ?? 0)
        return Promise.all(
          Array.from({ length: castsFor(subject) }, (_, k) =>
            this.prepare(
              siblingTold(subject, k, options.seed),
              { seed: copySeed(options.seed, k + told), riding, coarse: this.coarseness(subject) },
              host,
            ),
          ),
        ).then(([first, ...rest]) => {
          if (!first) throw new Error(`no actor for ${subject.noun}`)
          return rest.length > 0 ? { ...first, siblings: [first, ...rest] } : first
        })
      }),
    )
  }

  private async serving(subject: BriefSubject, { container, copies }: Serving): Promise<Actor> {
    const { options, host } = this
    const order = { seed: options.seed, riding: false, coarse: 1 }
    const item = await this.prepare(subject, order, host)
    const under = container ? await this.prepare(container, order, host) : null
    return serve(item, under, copies, this.chance(`serving-${subject.id}`))
  }

  private plan(around: Circumstances, actors: readonly Actor[], roles: readonly Role[]): SetPlan {
    const { brief, options } = this
    const built = brief.subjects.filter((_, i) => roles[i] === 'set').map((s) => s.noun)
    const words = new Set([...brief.setting, ...brief.light, ...brief.mood, ...built])
    // Who sits or eats in a castle does so in its hall.
    if (around.place === 'castle' && brief.subjects.some((s) => s.kind === 'furniture'))
      words.add('throne-room')
    // A cat that looks out of the window sits before it.
    const [first, second] = brief.subjects
    const watches = first && /^(quadruped|bird)$/.test(first.kind) && first.height < 0.5
    if (watches && second?.noun === 'window') words.add('windowsill')
    const mains = brief.subjects.flatMap((s, i) =>
      roles[i] === 'main' ? [{ s, actor: actors[i] }] : [],
    )
    const reach = mains.reduce((sum, { s, actor }) => {
      if (!actor || s.traits['within']) return sum
      const half = Math.max(actor.high[0] - actor.low[0], actor.high[2] - actor.low[2]) / 2
      return sum + half * Math.min(3, Math.sqrt(s.count) * 1.2)
    }, 0)
    const order: SetOrder = {
      place: around.place,
      brief,
      // No two prompts of one seed show the same room.
      seed: subSeed(
        options.seed,
        indoors.test(around.place) ? `environment ${whoIsThere(brief)}` : 'environment',
      ),
      random: this.chance('environment'),
      time: around.time,
      weather: around.weather,
      season: around.season,
      lit: around.time === 'night' || around.time === 'dusk',
      span: Math.max(0.05, ...mains.map(({ actor }) => (actor ? heightOf(actor) : 0))),
      reach: Math.max(0.1, reach),
      tabletop: wantsTable(brief, around.place),
      empty: mains.length === 0,
      named: (word) => words.has(word),
    }
    return environmentOf(around.place)(mains.length === 0 ? { ...order, span: 1.7 } : order)
  }

  private cast(set: FilmSet, spots: readonly Spot[]): void {
    for (const spot of spots) {
      set.builder.object = spot.subject + 1
      const { climbs, leaps } = this.brief.subjects[spot.subject]?.traits ?? {}
      const pitch = climbs ? -Math.atan(steepness) : leaps ? -0.2 : 0
      set.builder.placed({ at: spot.at, yaw: spot.yaw, pitch, scale: spot.scale }, () =>
        spot.actor.add(set.builder),
      )
    }
    set.builder.object = 0
  }

  /** Strings from hands to kites, and leashes to dogs. */
  private tie(set: FilmSet, spots: readonly Spot[]): void {
    const { brief } = this
    for (const { holder, flyer } of this.tethers) {
      const spotOf = (id: string) => spots.find((s) => brief.subjects[s.subject]?.id === id)
      const [a, b] = [spotOf(holder), spotOf(flyer)]
      if (!a || !b) continue
      const hand = a.actor.anchors['hitch'] ??
        a.actor.anchors['handRight'] ?? [0, heightOf(a.actor) * 0.6, 0.2]
      const collar = b.actor.anchors['neck']
      const to = collar ? worldPoint(b, collar) : middle(boxOf(b))
      const from = worldPoint(a, hand)
      const long = length(sub(to, from))
      const thread = set.material({ color: [0.9, 0.88, 0.82], roughness: 0.9 })
      const thick = (collar ? 0.0022 : 0.0032) * set.lens.focus * set.view.tanY
      for (let i = 0; i < 10; i++) {
        const at = (t: number): Vec3 =>
          add(mix3(from, to, t), [0, -0.06 * long * 4 * t * (1 - t), 0])
        set.builder.cylinder(at(i / 10), at((i + 1) / 10), thick, thick, thread, [1, 1, 1], 4)
      }
    }
  }

  /** A big soft lamp behind the lens, on the side away from the sun, that keeps the subjects' fronts from going dark. */
  private fill(set: FilmSet, light: LightPlan, main: readonly Spot[]): void {
    const lamp = guidedLamp(light, this.options.guidance ?? null)
    const [r, g, b] = lamp.power
    if (r + g + b < 0.03 || isOutline(this.brief)) return
    const center: Vec3 = main.length > 0 ? middle(unite(boxesOf(main))) : set.lens.target
    const back = sub(set.lens.eye, center)
    const reach = Math.sqrt(back[0] ** 2 + back[1] ** 2 + back[2] ** 2)
    const at = add(
      add(center, scale(back, 1.7)),
      add(scale(set.view.right, lamp.side * reach), [0, 0.75 * reach, 0]),
    )
    const d = sub(at, center)
    const far = d[0] ** 2 + d[1] ** 2 + d[2] ** 2
    set.builder.light(at, 0.35 * reach, scale(lamp.power, far))
  }

  /** All that was built, under snow where it lies. */
  private mesh(set: FilmSet, around: Circumstances, spots: readonly Spot[]): Mesh {
    const { brief } = this
    if (!snowLies(brief, around)) return set.builder.build()
    const snow = set.material({
      color: [0.86, 0.89, 0.95],
      roughness: 0.9,
      f0: 0.02,
      scale: 5,
      relief: 0.12,
    })
    const { materials } = set.builder
    return snowCovered(set.builder.build(), { materials, snow, clear: set.swept, brief, spots })
  }

  private finished(
    set: FilmSet,
    around: Circumstances,
    plan: SetPlan,
    light: LightPlan,
    lens: Lens,
    spots: readonly Spot[],
  ): Scene {
    const { brief, options } = this
    const fog = light.fog(lens.focus, plan.haze ?? 1)
    return {
      mesh: this.mesh(set, around, spots),
      materials: set.builder.materials,
      textures: set.builder.textures,
      lights: set.builder.lights,
      sky: light.sky,
      fog,
      lens,
      weather: [...light.weather, ...(options.style?.weather ?? [])],
      grade: styledGrade(guidedGrade(light.grade, options.guidance ?? null), brief, options),
      finishes: (options.style?.finishes ?? []).map((f) => ({
        name: f.name,
        strength: f.strength * options.styleStrength,
      })),
      faces: facesOf(spots, brief, light.dark),
      bounces: light.bounces,
      clamp: 6,
      notes: notesOf(brief, around, spots),
    }
  }
}

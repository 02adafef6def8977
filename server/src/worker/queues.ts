// Two queues in one loop: whichever has something, taking turns when both have.

interface Queue<Job> {
  readonly claim: (isIdle: boolean) => Promise<Job | null>
  readonly isAlone: (job: Job) => boolean
  readonly run: (job: Job, stopping: AbortSignal) => Promise<void>
}

/** A job and the queue it is of. */
type OfEither<A, B> = { readonly first: A } | { readonly second: B }

/** What `createLoop` takes of a queue, for both: neither keeps the other waiting for more than one job. */
export const bothQueues = <A, B>(one: Queue<A>, other: Queue<B>): Queue<OfEither<A, B>> => {
  let isTurned = false
  const claimOne = async (isIdle: boolean): Promise<OfEither<A, B> | null> => {
    const job = await one.claim(isIdle)
    return job === null ? null : { first: job }
  }
  const claimOther = async (isIdle: boolean): Promise<OfEither<A, B> | null> => {
    const job = await other.claim(isIdle)
    return job === null ? null : { second: job }
  }
  return {
    claim: async (isIdle) => {
      isTurned = !isTurned
      const [now, then] = isTurned ? [claimOne, claimOther] : [claimOther, claimOne]
      return (await now(isIdle)) ?? (await then(isIdle))
    },
    isAlone: (job) => ('first' in job ? one.isAlone(job.first) : other.isAlone(job.second)),
    run: (job, stopping) =>
      'first' in job ? one.run(job.first, stopping) : other.run(job.second, stopping),
  }
}

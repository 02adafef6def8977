// Wraps a Kysely dialect so that the n-th step on its way to the database fails, before it is done or just after.
import type { DatabaseConnection, Dialect, Driver } from 'kysely'

/** A step is a statement, the begin or the commit of a transaction. */
export interface FaultPlan {
  /** Steps seen since `arm`. */
  steps: number
  /** The step that fails; 0 for none. */
  failAt: number
  /** `after`: done, but whoever asked is told that it failed, as when a connection breaks. */
  when: 'before' | 'after'
}

export const createPlan = (): FaultPlan => ({ steps: 0, failAt: 0, when: 'before' })

export const arm = (plan: FaultPlan, failAt: number, when: FaultPlan['when'] = 'before'): void => {
  plan.steps = 0
  plan.failAt = failAt
  plan.when = when
}

export class InjectedFault extends Error {
  override readonly name = 'InjectedFault'
}

export const failing =
  (plan: FaultPlan) =>
  (dialect: Dialect): Dialect => ({
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => failingDriver(dialect.createDriver(), plan),
  })

const step = async <T>(plan: FaultPlan, what: string, run: () => Promise<T>): Promise<T> => {
  const fails = ++plan.steps === plan.failAt
  if (fails && plan.when === 'before') throw new InjectedFault(`before ${what}`)
  const result = await run()
  if (fails) throw new InjectedFault(`after ${what}`)
  return result
}

const failingDriver = (driver: Driver, plan: FaultPlan): Driver => {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>()
  const own = (connection: DatabaseConnection) => inner.get(connection) ?? connection
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      const connection = await driver.acquireConnection()
      const wrapped = failingConnection(connection, plan)
      inner.set(wrapped, connection)
      return wrapped
    },
    releaseConnection: (connection) => driver.releaseConnection(own(connection)),
    // A begin that held is never reported as failed: the connection would be gone, and the transaction with it.
    beginTransaction: (connection, settings) =>
      step({ ...plan, when: 'before', steps: plan.steps++ }, 'begin', () =>
        driver.beginTransaction(own(connection), settings),
      ),
    commitTransaction: (connection) =>
      step(plan, 'commit', () => driver.commitTransaction(own(connection))),
    // After a commit that held there is nothing to roll back; a real server only warns.
    rollbackTransaction: (connection) =>
      driver.rollbackTransaction(own(connection)).catch(() => undefined),
    destroy: () => driver.destroy(),
  }
}

const failingConnection = (
  connection: DatabaseConnection,
  plan: FaultPlan,
): DatabaseConnection => ({
  executeQuery: (query) => step(plan, query.sql, () => connection.executeQuery(query)),
  streamQuery: (query, size) => connection.streamQuery(query, size),
})

// How the server is reached from outside: by configuration, else by the address the call came to.
import type { FastifyRequest } from 'fastify'

/** Gives scheme, host and port, without a slash at the end. */
export type BaseUrl = (request: FastifyRequest) => string

const plainHost = /^([\w.-]{1,253}|\[[\da-f:.]{2,45}\])(:\d{1,5})?$/i

/**
 * The Host header only ever shapes answers to the one who sent it; one that is no host is not repeated. X-Forwarded headers count
 * only from trusted proxies.
 */
export const baseUrlFrom =
  (publicUrl: string | null): BaseUrl =>
  (request) => {
    if (publicUrl !== null) return publicUrl
    const { localAddress, localPort } = request.raw.socket
    const local = localAddress?.includes(':') ? `[${localAddress}]` : localAddress
    const host = plainHost.test(request.host) ? request.host : `${local}:${localPort}`
    return `${request.protocol}://${host}`
  }

// The signature of Standard Webhooks, against the specification's own example.
import { expect, test } from 'vitest'
import { signedHeaders } from './webhook-signature.ts'

test('signs as the specification shows', () => {
  const headers = signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: 1_614_265_330_999,
    body: '{"test": 2432232314}',
  })
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test.each(['', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_', 'whsec_c2hvcnQ='])(
  'refuses the secret %s',
  (secret) => {
    expect(() => signedHeaders(secret, { id: 'a', at: 0, body: '' })).toThrow(/whsec_/)
  },
)

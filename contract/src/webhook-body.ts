// The body of a webhook, in the dialect that its request came in by.
import { gatewayStatus } from './gateway-answers.ts'
import { nativeRequest } from './native-answers.ts'
import { platformWebhook, type WebhookForm } from './platform-answers.ts'
import type { RequestView } from './request-view.ts'

/** JSON of what a status answer tells at the same moment; null when the dialect tells nothing of this ending. */
export const webhookBody = (
  view: RequestView,
  form: WebhookForm,
  baseUrl: string,
): string | null => {
  const bodies = {
    gateway: () => gatewayStatus(view, { baseUrl }),
    platform: () => platformWebhook(view, form, baseUrl),
    native: () => nativeRequest(view, baseUrl),
  }
  const body = bodies[view.dialect]()
  return body && JSON.stringify(body)
}

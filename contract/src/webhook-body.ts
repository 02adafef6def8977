// The body of a webhook, in the dialect that its request came in by.
import { gatewayStatus } from './gateway-answers.ts'
import { platformWebhook, type WebhookForm } from './platform-answers.ts'
import type { RequestView } from './request-view.ts'

/** JSON of what a status answer tells at the same moment; null when the dialect tells nothing of this ending. */
export const webhookBody = (
  view: RequestView,
  form: WebhookForm,
  baseUrl: string,
): string | null => {
  const body =
    view.dialect === 'gateway'
      ? gatewayStatus(view, { baseUrl })
      : platformWebhook(view, form, baseUrl)
  return body && JSON.stringify(body)
}

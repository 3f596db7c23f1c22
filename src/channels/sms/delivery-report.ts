// What the operator's network says of a message that was sent: a form with `id`, `phoneNumber`, `status`, `failureReason`.

const DELIVERIES: Readonly<Record<string, 'on-its-way' | 'delivered' | 'undelivered'>> = {
  Sent: 'on-its-way', Submitted: 'on-its-way', Buffered: 'on-its-way', Success: 'delivered', Rejected: 'undelivered', Failed: 'undelivered',
}

export interface ReadReport { readonly providerId: string; readonly phone: string; readonly delivery: 'on-its-way' | 'delivered' | 'undelivered'; readonly error: string | null }

export function readReport(form: Readonly<Record<string, string>>): ReadReport | undefined {
  const { id = '', phoneNumber = '', status = '', failureReason } = form
  const delivery = DELIVERIES[status]
  if (id === '' || delivery === undefined) return undefined
  return { providerId: id, phone: phoneNumber, delivery, error: failureReason ? failureReason.slice(0, 200) : null }
}

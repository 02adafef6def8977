// The motions used last in this browser, newest first.

const place = 'openfield.motions'
const most = 12

export function readRecent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function keepRecent(ids: readonly string[]): void {
  const next = [...new Set([...ids, ...readRecent()])].slice(0, most)
  localStorage.setItem(place, JSON.stringify(next))
}

// The mark and name of Openfield: a field, a sun, a frame.

export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="mark-frame" width="32" height="32" rx="7" />
      <circle className="mark-sun" cx="21" cy="12" r="4" />
      <path
        className="mark-field"
        d="M0 21c6-4 13-4.5 19-1.500 5 2.500 9 2.500 13 .5v5a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7z"
      />
    </svg>
  )
}

export function Wordmark() {
  return (
    <span className="wordmark">
      <Mark />
      <span>Openfield</span>
    </span>
  )
}

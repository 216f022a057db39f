/** A curve without words: what it says must stand beside it as text. */
export const Sparkline = ({ reads, className = '' }: { className?: string; reads: number[] }) => {
  const top = Math.max(...reads, 1)
  const points = reads.map((count, index) => `${index},${(20 - (count / top) * 18).toFixed(1)}`)
  const last = reads.length - 1
  return (
    <svg
      aria-hidden="true"
      className={`newsdesk-sparkline ${reads.some(Boolean) ? '' : 'is-empty'} ${className}`}
      focusable="false"
      preserveAspectRatio="none"
      viewBox={`0 0 ${last} 20`}
    >
      <polygon points={`0,20 ${points.join(' ')} ${last},20`} />
      <polyline points={points.join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

import { useEffect, useRef, useState, type ReactNode } from 'react'

/** Room for what may be wider than the screen: scrolls sideways, by keyboard too. */
export function ScrollBox({ label, children, className }: { label: string; children: ReactNode; className?: string | undefined }) {
  const box = useRef<HTMLElement>(null)
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const watcher = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    // Positioned, so that words for the ear alone stay within it. Only a box that scrolls takes the keyboard's focus, so that arrows can move it.
    <section ref={box} className={className} style={{ overflowX: 'auto', position: 'relative' }} {...(wide ? { 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </section>
  )
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '#web/api/call.ts'
import { callUssd, type UssdScreen } from './call-ussd.ts'

/** What operators allow a session. */
export const SESSION_SECONDS = 180

type Line = 'idle' | 'calling' | 'open' | 'ended' | 'cut' | 'unreachable'

export interface TelephoneState {
  readonly line: Line
  readonly screen: UssdScreen | undefined
  /** What is typed and not yet sent. */
  readonly typed: string
  readonly secondsLeft: number
  press(key: string): void
  erase(): void
  /** The green key: dials, or sends what is typed. */
  green(): void
  /** The red key: hangs up, which to the service is a session cut in the middle. */
  red(): void
}

/** A telephone with one number that dials one code. `onHop` is told after each answer. */
export function useTelephone(phone: string, code: string, onHop: () => void): TelephoneState {
  const [line, setLine] = useState<Line>('idle')
  const [screen, setScreen] = useState<UssdScreen>()
  const [typed, setTyped] = useState('')
  const session = useRef({ id: '', inputs: [] as string[] })
  const cut = useCallback(() => setLine('cut'), [])
  const { secondsLeft, restart } = useTimer(line === 'open' || line === 'calling', cut)

  const hop = useCallback(async () => {
    const { id, inputs } = session.current
    setLine('calling')
    setTyped('')
    const answer = await callUssd({ sessionId: id, serviceCode: code, phoneNumber: phone, inputs })
    // She hung up, or the network cut her off, while the answer was on its way.
    if (session.current.id !== id) return
    setScreen(answer)
    setLine(answer === undefined ? 'unreachable' : answer.end ? 'ended' : 'open')
    onHop()
  }, [code, phone, onHop])

  const green = useCallback(() => {
    if (line === 'calling') return
    if (line === 'open') session.current.inputs = [...session.current.inputs, typed]
    else {
      session.current = { id: newKey(), inputs: [] }
      restart()
    }
    void hop()
  }, [line, typed, hop, restart])

  const red = useCallback(() => {
    session.current = { id: '', inputs: [] }
    setLine('idle')
    setScreen(undefined)
    setTyped('')
  }, [])

  return {
    line, screen, typed, secondsLeft, green, red,
    press: useCallback((key) => setTyped((before) => `${before}${key}`.slice(0, 40)), []),
    erase: useCallback(() => setTyped((before) => before.slice(0, -1)), []),
  }
}

function useTimer(running: boolean, onEnd: () => void): { secondsLeft: number; restart: () => void } {
  const [secondsLeft, setSecondsLeft] = useState(SESSION_SECONDS)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setSecondsLeft((left) => left - 1), 1_000)
    return () => clearInterval(timer)
  }, [running])
  const over = running && secondsLeft <= 0
  useEffect(() => {
    if (over) onEnd()
  }, [over, onEnd])
  return { secondsLeft: Math.max(secondsLeft, 0), restart: useCallback(() => setSecondsLeft(SESSION_SECONDS), []) }
}

import type { Check } from './check.js'

/** For whoever wants less motion nothing moves: only what fades takes time. */
export const motion: Check = (page) =>
  page.evaluate(() => {
    const { all, name } = globalThis.eyes
    const roots = [document, ...all().flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    const fades = new Set(['opacity', 'offset', 'easing', 'composite', 'computedOffset'])
    const running = roots
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => Number(effect!.getComputedTiming().duration) > 1)
      .filter(({ effect }) => (effect as KeyframeEffect).getKeyframes().some((frame) => Object.keys(frame).some((key) => !fades.has(key))))
      .map(({ effect }) => `moves: ${name((effect as KeyframeEffect).target!)}`)
    const slow = all()
      .filter((element) => {
        const { transitionDuration, transitionProperty } = getComputedStyle(element)
        return transitionProperty !== 'opacity' && transitionDuration.split(',').some((time) => parseFloat(time) > 0.001)
      })
      .map((element) => `takes its time: ${name(element)}`)
    return [...running, ...slow]
  })

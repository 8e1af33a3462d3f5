/** Milliseconds for which the page stands still at most; less would have it wait more than work. */
const slice = 24

/**
 * Work that several may wait for: whoever needs it pushes it on, and it is done once.
 * @template T
 * @param {() => Generator<void, T>} make
 * @returns {() => Generator<void, T>}
 */
const once = (make) => {
  /** @type {Generator<void, T> | null} */
  let going = null
  /** @type {{ readonly value: T } | null} */
  let made = null
  return function* () {
    going ??= make()
    while (made === null) {
      const step = going.next()
      if (step.done) made = { value: step.value }
      else yield
    }
    return made.value
  }
}

/** Does work in slices, between which the page goes on; what is begun ends what was under way. */
const workInSlices = () => {
  let round = 0
  /**
   * @template T
   * @param {Generator<void, T>} work
   * @param {(value: T) => void} done
   */
  const run = (work, done) => {
    round += 1
    const own = round
    const goOn = () => {
      if (own !== round) return
      const until = performance.now() + slice
      do {
        const step = work.next()
        if (step.done) return done(step.value)
      } while (performance.now() < until)
      setTimeout(goOn)
    }
    goOn()
  }
  return {
    run,
    /**
     * Does it next, unless something else is begun before.
     * @param {Generator<void, void>} work
     */
    later: (work) => {
      const own = round
      setTimeout(() => own === round && run(work, () => undefined))
    },
  }
}

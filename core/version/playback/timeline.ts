/** Nobody watches a pause for longer than this, in milliseconds. */
const longestPause = 2_000

/**
 * When each update happens in a playback, milliseconds from the first one on: as it was written, but
 * for long pauses.
 * @param times when each was stored, milliseconds since 1970
 */
export function timelineOf(times: readonly number[]): number[] {
  let at = 0
  return times.map((time, index) => {
    const pause = time - (times[index - 1] ?? time)
    at += Math.min(Math.max(pause, 0), longestPause)
    return at
  })
}

/** How many updates have happened by a moment of the playback. */
export function countAt(timeline: readonly number[], moment: number): number {
  let [low, high] = [0, timeline.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timeline[middle] ?? 0) <= moment) low = middle + 1
    else high = middle
  }
  return low
}

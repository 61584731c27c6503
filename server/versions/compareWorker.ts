// Compares two states, off the main thread; run by compareAside.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { compareForReading } from '../../core/version/compare/compareForReading.ts'
import type { StatePair } from './compareAside.ts'

const { a, b, writing } = workerData as StatePair
parentPort?.postMessage(compareForReading(a, b, writing))

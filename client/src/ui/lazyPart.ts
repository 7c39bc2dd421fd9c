import { type FunctionComponent, type LazyExoticComponent, lazy } from 'react'
import { fetchPart } from '../connection/fetchPart.ts'

/** A component whose code is fetched when it is first shown; without a network that waits, in the fallback around it. */
export const lazyPart = <Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): LazyExoticComponent<FunctionComponent<Props>> =>
  lazy(async () => ({ default: await fetchPart(load) }))

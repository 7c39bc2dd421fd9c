import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openInspector } from '../../../fixtures/inspector.ts'

/** Where CPU profiles are kept of what is counted; none are made while it is undefined. */
export const profiles: { folder: string | undefined } = { folder: undefined }

/** Profiles a process' main thread, if asked to. Answers with what ends that and keeps the profile. */
export const startProfile = async (pid: number): Promise<() => Promise<void>> => {
  const { folder } = profiles
  if (folder === undefined) return async () => {}
  const inspector = await openInspector({ pid })
  await inspector.ask('Profiler.enable')
  await inspector.ask('Profiler.start')
  return async () => {
    const { profile } = (await inspector.ask('Profiler.stop')) as { profile: unknown }
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${pid}.cpuprofile`), JSON.stringify(profile))
    inspector.close()
  }
}

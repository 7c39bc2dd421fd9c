import {
  closeSync,
  constants,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { StoreFailed, StoreFull } from '../../store.ts'
import { isNoSpace } from '../space.ts'
import { syncFolder } from '../syncFolder.ts'
import {
  type Entry,
  encodeRecord,
  type Place,
  type Scan,
  scanRecords,
  struckRecord,
} from './record.ts'

/** A file in which many rooms' updates are put on the disk at once, before they go to the rooms' own files. */
export interface Journal {
  /** Bytes up to the end of the last record. */
  readonly size: number
  /**
   * Puts all of it on the disk, in one write.
   * @returns where each stands
   * @throws StoreFull or StoreFailed: nothing of it is there then
   */
  append(entries: readonly Entry[]): Place[]
  /** Leaves no byte of these records, on the disk once `sync` has returned. @throws StoreFailed */
  strike(places: readonly Place[]): void
  /** @throws StoreFailed */
  sync(): void
  /** Begins again at the start; to be called when every record is struck. */
  rewind(): void
  /** As `rewind`, and makes the file empty. @throws StoreFailed */
  empty(): void
  close(): void
}

const failing = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw new StoreFailed('the journal could not be written', { cause: error })
  }
}

const writeWhole = (file: number, bytes: Buffer, at: number): void => {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written, at + written)
  }
}

/**
 * Opens a journal, made if it is not there, and reads what a crash left in it, which is on the disk when it returns. What is
 * damaged or unfinished is told, and no byte of it is left.
 * @throws StoreFailed
 */
export const openJournal = (path: string): Scan & { journal: Journal } => {
  // For the owner alone, as all that people wrote.
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  // One that is new must be found again after a power cut, and with it all that it will hold.
  syncFolder(path)
  const bytes = readFileSync(file)
  const scan = scanRecords(bytes)
  let size = scan.end

  /** What was begun of records that are refused must not be found by whoever reads the journal next. */
  const takeBack = () =>
    failing(() => {
      ftruncateSync(file, size)
      fdatasyncSync(file)
    })
  const rewind = () => {
    size = 0
  }
  const strike = (places: readonly Place[]) =>
    failing(() => {
      for (const place of places) writeWhole(file, struckRecord(place), place.at)
    })

  // Before anybody is answered from it: what the system still has in memory after a failed fsync need not be on the disk.
  failing(() => writeWhole(file, bytes.subarray(0, size), 0))
  strike(scan.damaged.map(({ place }) => place).filter(({ at }) => at < size))
  if (bytes.length > 0) takeBack()

  return {
    ...scan,
    journal: {
      get size() {
        return size
      },
      append: (entries) => {
        const records = entries.map(encodeRecord)
        try {
          writeWhole(file, Buffer.concat(records), size)
        } catch (error) {
          if (!isNoSpace(error)) throw new StoreFailed('the journal failed', { cause: error })
          takeBack()
          throw new StoreFull('the disk is full', { cause: error })
        }
        failing(() => fdatasyncSync(file))
        return entries.map(({ number }, index) => {
          const length = records[index]?.length ?? 0
          const at = size
          size += length
          return { at, length, number }
        })
      },
      strike,
      sync: () => failing(() => fdatasyncSync(file)),
      rewind,
      empty: () => {
        rewind()
        takeBack()
      },
      close: () => closeSync(file),
    },
  }
}

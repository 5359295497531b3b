/**
 * Named values that stay on this machine, with why. Any other named value goes into the backup: what nobody thought
 * of is kept rather than lost.
 */
export const NOT_IN_BACKUP: ReadonlyMap<string, string> = new Map([
  // The end of this database's own chain. A restored database takes a new name for what it writes from then on, so
  // that two machines restored from one file can never write two different entries for the same place.
  ['head', 'names the chain of this database'],
  ['tally', 'counted again from what is restored'],
  ['indexedBy', 'is made anew, so that the background judges all open cases again'],
  ['packsRevision', 'counts the changes on this machine; raised when packs are restored'],
  ['sweptAt', 'what comes back is swept anew'],
  ['backupFolder', 'a handle of a folder of this machine; no text can hold it'],
]);

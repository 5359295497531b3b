import { wallClock } from '@/rules';

const PREFIX = 'aftersale-desk';
const NAME = /^aftersale-desk-\d{8}-\d{6}\.zip$/;

/** `aftersale-desk-20261123-093005.zip`, Shanghai time: names sort by when they were made. */
export function backupName(at: number): string {
  const [date = '', time = ''] = wallClock(at).split('T');
  const seconds = String(Math.floor(at / 1000) % 60).padStart(2, '0');
  return `${PREFIX}-${date.replaceAll('-', '')}-${time.replace(':', '')}${seconds}.zip`;
}

/** Whether a file in the person's folder is one of ours: no other is ever read or removed. */
export const isBackupName = (name: string): boolean => NAME.test(name);

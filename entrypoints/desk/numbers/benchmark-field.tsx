import { i18n } from '#i18n';
import { dayOf } from '@/components/words';
import { type DeskDb, keepSettings, type Settings } from '@/storage';
import { SettingField } from '../settings/setting-field';
import { benchmarkHours } from './benchmark-text';

/** The shop's own word on how quick it wants to be, with the day it was given. */
export function BenchmarkField({ db, settings }: { db: DeskDb; settings: Settings }) {
  const { benchmark } = settings;
  const keep = (text: string) => {
    const hours = benchmarkHours(text) ?? null;
    return keepSettings(db, {
      ...settings,
      benchmark: hours === null ? null : { hours, day: dayOf(Date.now()) },
    });
  };
  return (
    <SettingField
      title={i18n.t('numbers.benchmark.title')}
      why={
        benchmark === null
          ? i18n.t('numbers.benchmark.none')
          : i18n.t('numbers.benchmark.since', { day: benchmark.day })
      }
      kept={benchmark === null ? '' : i18n.t('numbers.benchmark.hours', { hours: benchmark.hours })}
      refuse={(text) => (benchmarkHours(text) === undefined ? i18n.t('numbers.benchmark.bad') : null)}
      keep={keep}
    />
  );
}

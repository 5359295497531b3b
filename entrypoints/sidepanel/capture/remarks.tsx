import { i18n } from '#i18n';
import type { Capture } from './capture';
import styles from './capture.module.css';
import { useTray } from './tray';

/** What one should know before keeping it: what became of the picture, what is starred, and where it lies meanwhile. */
export function Remarks({ capture: { id, picture, text, form, remarks } }: { capture: Capture }) {
  const volatile = useTray((tray) => tray.volatile.has(id));
  const lines = [
    ...remarks.map((remark) =>
      remark === 'scaled'
        ? i18n.t('panel.capture.scaled', { width: picture?.width ?? 0, height: picture?.height ?? 0 })
        : i18n.t(`panel.capture.${remark}`),
    ),
    ...(form === 'file' ? [i18n.t('panel.capture.reencoded')] : []),
    ...(text === '' ? [] : [i18n.t('panel.capture.masked')]),
    i18n.t(volatile ? 'panel.capture.volatile' : 'panel.capture.inSession'),
  ];
  return (
    <ul className={styles.remarks} data-urgent={volatile || undefined}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

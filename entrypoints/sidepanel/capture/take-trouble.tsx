import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import styles from '../panel.module.css';
import { useAround } from './around';

/** The key that takes a picture at once, as the person has set it; '' when there is none. */
function useCaptureKey(): string {
  const [key, setKey] = useState('');
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((all) => setKey(all.find(({ name }) => name === 'capture')?.shortcut ?? ''));
  }, []);
  return key;
}

/** Why nothing was taken, and what to do. */
export function TakeTroubleLine({ atBar }: { atBar: boolean }) {
  const trouble = useAround((around) => (around.atBar === atBar ? around.trouble : null));
  const key = useCaptureKey();
  if (trouble === null) return null;
  const words =
    trouble !== 'notGranted'
      ? i18n.t(`panel.capture.trouble.${trouble}`)
      : key === ''
        ? i18n.t('panel.capture.trouble.notGrantedNoKey')
        : i18n.t('panel.capture.trouble.notGranted', { key });
  return (
    <p role="alert" className={styles.alert}>
      {words}
    </p>
  );
}

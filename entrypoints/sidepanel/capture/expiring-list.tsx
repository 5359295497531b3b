import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { shortMoment } from '@/components/words';
import type { ExpiringPicture } from '@/utils/messages';
import type { TabPage } from '../target';
import { taking, useAround } from './around';
import { askExpiring } from './ask-page';
import styles from './capture.module.css';
import { expiryOf } from './expiry-of';
import { takePicture } from './take';

/** Pictures of the page whose addresses say that they expire, each with one tap to keep it while it is there. */
export function ExpiringList({ page }: { page: TabPage }) {
  const { tabId, frameId, url } = page;
  const [found, setFound] = useState<{ of: string; pictures: ExpiringPicture[] }>({ of: '', pictures: [] });
  const busy = useAround((around) => around.busy);
  useEffect(() => {
    let gone = false;
    void askExpiring({ tabId, frameId }).then((reply) => {
      if (!gone) setFound({ of: url, pictures: reply.ok ? reply.value : [] });
    });
    return () => {
      gone = true;
    };
  }, [tabId, frameId, url]);
  const pictures = found.of === url ? found.pictures : [];
  if (pictures.length === 0) return null;
  return (
    <div>
      <p>{i18n.t('panel.capture.expiring', { n: pictures.length })}</p>
      <ul className={styles.expiring}>
        {pictures.map(({ src, width, height }, i) => {
          const at = expiryOf(src);
          const name = i18n.t('panel.capture.picture', { n: i + 1, width, height });
          return (
            <li key={src}>
              <span>
                {name}
                <small>
                  {at === null
                    ? i18n.t('panel.capture.someTime')
                    : i18n.t('panel.capture.until', { at: shortMoment(at) })}
                </small>
              </span>
              <KeyButton
                disabled={busy}
                label={`${i18n.t('panel.capture.keepIt')}: ${name}`}
                onClick={() => void taking(({ need }) => takePicture(src, { tabId, frameId }, need), true)}
              >
                {i18n.t('panel.capture.keepIt')}
              </KeyButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

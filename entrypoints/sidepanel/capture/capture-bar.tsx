import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Picks } from '@/components/picks';
import { useBookWord } from '../../shared/use-book';
import { taking, useAround } from './around';
import { leaveRegion } from './ask-page';
import styles from './capture.module.css';
import { ExpiringList } from './expiring-list';
import { FileButton } from './file-button';
import { takePage, takeQuote, takeRegion } from './take';
import { TakeTroubleLine } from './take-trouble';

/** The ways to keep something as evidence, of the page beside the panel or from the disk. Nothing where no form is. */
export function CaptureBar() {
  const { atHand, tabId, page, need, busy, pointing } = useAround();
  const bookWord = useBookWord();
  if (!atHand) return null;
  const onPage =
    tabId === null ? null : (
      <>
        <KeyButton disabled={busy} onClick={() => void taking(({ need }) => takePage(tabId, need), true)}>
          {i18n.t('panel.capture.page')}
        </KeyButton>
        {page === null ? null : (
          <>
            <KeyButton
              disabled={busy}
              onClick={() => void taking(({ need }) => takeQuote(framesOf(page), need), true)}
            >
              {i18n.t('panel.capture.quote')}
            </KeyButton>
            <KeyButton
              disabled={busy && !pointing}
              pressed={pointing}
              onClick={() => {
                if (pointing) return leaveRegion(page);
                void taking(({ need }) => {
                  useAround.setState({ pointing: true });
                  return takeRegion(page, need);
                }, true);
              }}
            >
              {i18n.t('panel.capture.region')}
            </KeyButton>
          </>
        )}
      </>
    );
  return (
    <div className={styles.bar} id="capture">
      <Picks label={i18n.t('panel.capture.bar')}>
        {onPage}
        <FileButton disabled={busy} />
      </Picks>
      {need === null ? null : (
        <p role="status" className={styles.soft}>
          {`${i18n.t('panel.capture.need')}: ${bookWord(need)}`}
        </p>
      )}
      {pointing ? <p role="status">{i18n.t('panel.capture.pointing')}</p> : null}
      <TakeTroubleLine atBar />
      <p className={styles.soft}>{i18n.t('panel.capture.orDrop')}</p>
      {page === null ? null : <ExpiringList page={page} />}
    </div>
  );
}

type Frame = { tabId: number; frameId: number };

/** The frame that was read first, since one selects words of the case; then the page around it. */
const framesOf = ({ tabId, frameId }: Frame): Frame[] =>
  frameId === 0
    ? [{ tabId, frameId }]
    : [
        { tabId, frameId },
        { tabId, frameId: 0 },
      ];

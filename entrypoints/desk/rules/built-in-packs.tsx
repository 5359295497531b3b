import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { inTongue } from '@/components/words';
import { book, writePack } from '@/rules';
import { downloadPack, packLine } from './pack-facts';
import styles from './packs.module.css';

/** The packs that come with the product. Their files are there to learn the format from. */
export function BuiltInPacks({ now }: { now: number }) {
  return (
    <ul className={styles.list}>
      {book.packs.map((pack) => (
        <li key={pack.id} className={styles.pack}>
          <span className={styles.name}>{inTongue(pack.title)}</span>
          <span className={styles.faint}>{packLine(pack, now)}</span>
          <span className={styles.acts}>
            <KeyButton
              look="quiet"
              label={i18n.t('desk.packs.exportLabel', { pack: inTongue(pack.title) })}
              onClick={() => downloadPack(pack.id, writePack(pack))}
            >
              {i18n.t('desk.packs.export')}
            </KeyButton>
          </span>
        </li>
      ))}
    </ul>
  );
}

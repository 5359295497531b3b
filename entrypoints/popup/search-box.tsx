import { i18n } from '#i18n';
import { useBound } from '../shared/keys/bound';
import { useKeyMap } from '../shared/keys/use-key-map';
import styles from './search-box.module.css';
import { HITS_ID, hitId, usePopup } from './store';

/** The one box. Arrow keys, Enter and Esc are heard by whatever is shown below it (`use-hit-keys`). */
export function SearchBox() {
  const query = usePopup((s) => s.query);
  const chosen = usePopup((s) => s.chosen);
  const found = usePopup((s) => s.found);
  const type = usePopup((s) => s.type);
  useBound(['#hits']);
  const open = query.trim() !== '';
  return (
    <div className={styles.box}>
      <input
        // A popup opens to be typed in; there is nothing before the box that focus could skip.
        // biome-ignore lint/a11y/noAutofocus: the popup is this box
        autoFocus
        className={styles.input}
        value={query}
        onChange={({ currentTarget: { value } }) => {
          // Alone it is no search. By the text and not by the key: an input method makes it of another one.
          if (value === '?' || value === '？') useKeyMap.getState().show(true);
          else type(value);
        }}
        placeholder={i18n.t('popup.search')}
        aria-label={i18n.t('popup.search')}
        role="combobox"
        aria-expanded={found > 0}
        aria-controls={found > 0 ? HITS_ID : undefined}
        aria-autocomplete="list"
        aria-activedescendant={found > 0 ? hitId(chosen) : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      {open ? (
        <button
          type="button"
          className={styles.clear}
          onClick={() => type('')}
          aria-label={`${i18n.t('common.clear')} Esc`}
        >
          Esc
        </button>
      ) : null}
    </div>
  );
}

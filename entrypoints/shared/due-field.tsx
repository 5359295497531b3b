import { i18n } from '#i18n';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { Picks } from '@/components/picks';
import { useNow } from '@/components/use-now';
import { DUE_PICKS, duePick, fromField, toField } from './due-picks';

/** By when a promise is due: quick picks, or any time. Times are Shanghai's. */
export function DueField({
  dueAt,
  onChange,
}: {
  dueAt: number | null;
  onChange: (dueAt: number | null) => void;
}) {
  const now = useNow(60_000);
  return (
    <Picks label={i18n.t('panel.write.due')}>
      {DUE_PICKS.map((pick) => {
        const at = duePick(pick, now);
        return at === null ? null : (
          <KeyButton key={pick} pressed={dueAt === at} onClick={() => onChange(at)}>
            {i18n.t(`panel.write.pick.${pick}`)}
          </KeyButton>
        );
      })}
      <input
        className={field.field}
        type="datetime-local"
        aria-label={i18n.t('panel.write.due')}
        value={dueAt === null ? '' : toField(dueAt)}
        onChange={(event) => onChange(fromField(event.target.value))}
      />
    </Picks>
  );
}

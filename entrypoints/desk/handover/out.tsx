import { Switch } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { handoverCsv } from '@/storage';
import { download } from '../download';
import type { Given } from './given';
import styles from './handover.module.css';
import { Preview } from './preview';
import { csvWords } from './words';

type Props = {
  given: Given;
  /** What of it the print page shows: a kept one's id, or `draft`. */
  print: string;
};

/** Every way out of one handover: group text, Markdown, files. Whole ids only go into files, and only when asked. */
export function Out({ given, print }: Props) {
  const [wholeIds, setWholeIds] = useState(false);
  const { fileName } = given;
  const save = (end: string, text: string, type: 'text/plain' | 'text/csv') =>
    download(`${fileName}.${end}`, text, type);
  return (
    <>
      <Preview text={given.text} markdown={given.markdown} />
      <div className={styles.acting}>
        <KeyButton onClick={() => save('txt', given.text.join('\n'), 'text/plain')}>
          {i18n.t('handover.exportText')}
        </KeyButton>
        <KeyButton onClick={() => save('md', given.markdown.join('\n\n'), 'text/plain')}>
          {i18n.t('handover.exportMarkdown')}
        </KeyButton>
        <KeyButton onClick={() => save('csv', handoverCsv(given, wholeIds, csvWords()), 'text/csv')}>
          {i18n.t('handover.exportCsv')}
        </KeyButton>
        <KeyButton onClick={() => window.open(`?${new URLSearchParams({ print })}#handover`)}>
          {i18n.t('handover.print.open')}
        </KeyButton>
        <Switch
          size="xs"
          label={i18n.t('handover.wholeIds')}
          checked={wholeIds}
          onChange={(event) => setWholeIds(event.currentTarget.checked)}
        />
      </div>
    </>
  );
}

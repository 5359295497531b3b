import { Switch } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { exportRegister, handoverSheet, type OutFormat } from '@/storage';
import { download, downloadBlob } from '../../shared/download';
import type { Given } from './given';
import styles from './handover.module.css';
import { Preview } from './preview';
import { sheetWords } from './words';

type Props = {
  given: Given;
  /** What of it the print page shows: a kept one's id, or `draft`. */
  print: string;
};

/** Every way out of one handover: group text, Markdown, files, paper. Whole ids only go into tables, and only when asked. */
export function Out({ given, print }: Props) {
  const [wholeIds, setWholeIds] = useState(false);
  const [failed, setFailed] = useState(false);
  const { fileName, text, markdown } = given;
  const table = async (format: OutFormat) => {
    const file = await exportRegister(handoverSheet(given, wholeIds, sheetWords()), format);
    setFailed(!file.ok);
    if (file.ok) downloadBlob(`${fileName}.${format}`, file.value);
  };
  return (
    <>
      <Preview text={text} markdown={markdown} />
      <div className={styles.acting}>
        <KeyButton onClick={() => download(`${fileName}.txt`, text.join('\n'), 'text/plain')}>
          {i18n.t('handover.exportText')}
        </KeyButton>
        <KeyButton onClick={() => download(`${fileName}.md`, markdown.join('\n\n'), 'text/plain')}>
          {i18n.t('handover.exportMarkdown')}
        </KeyButton>
        <KeyButton onClick={() => void table('xlsx')}>{i18n.t('handover.exportXlsx')}</KeyButton>
        <KeyButton onClick={() => void table('csv')}>{i18n.t('handover.exportCsv')}</KeyButton>
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
      {failed ? (
        <p role="alert" className={styles.bad}>
          {i18n.t('handover.exportFailed')}
        </p>
      ) : null}
    </>
  );
}

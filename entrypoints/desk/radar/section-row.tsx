import type { Ref } from 'react';
import { Pill } from '@/components/pill';
import styles from './radar-list.module.css';
import { sectionTone } from './section-tone';
import type { SectionId } from './sections';
import { sectionHint, sectionWord } from './words';

type Props = { ref: Ref<HTMLTableRowElement>; index: number; id: SectionId; count: number; columns: number };

/** The heading over the rows of a section, and why they stand together. */
export function SectionRow({ ref, index, id, count, columns }: Props) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      <th colSpan={columns} scope="colgroup" className={styles.section}>
        <span className={styles.sectionLine}>
          {sectionWord(id)}
          <Pill tone={sectionTone(id)} round>
            {count}
          </Pill>
          <span className={styles.hint}>{sectionHint(id)}</span>
        </span>
      </th>
    </tr>
  );
}

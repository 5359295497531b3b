import styles from './list-table.module.css';

type Props = {
  id: string;
  /** The number as the list shows it. */
  number: string;
  chosen: boolean;
  /** Where the number alone does not say which case. */
  label?: string;
  onOpen: (id: string) => void;
};

/** The number of a case as the button that opens it. The row around it hears the mouse too, and only once. */
export function OpensCase({ id, number, chosen, label, onOpen }: Props) {
  return (
    <button
      type="button"
      data-opens
      className={styles.id}
      aria-expanded={chosen}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(id);
      }}
    >
      {number}
    </button>
  );
}

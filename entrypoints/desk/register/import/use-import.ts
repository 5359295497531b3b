import { useEffect, useRef, useState } from 'react';
import {
  applyRegister,
  type DeskDb,
  type OnChange,
  peekSheet,
  planRegister,
  type RegisterPlan,
  readSettings,
  type SheetMapping,
  type SheetPeek,
  type SheetTrouble,
  type StoreTrouble,
  undoImport,
} from '@/storage';

export type ImportTrouble = SheetTrouble | StoreTrouble;

/** Where an import is: file → columns → plan → taken in. Until `applying` nothing is written. */
export type ImportState =
  | { step: 'choose'; trouble: ImportTrouble | null }
  | { step: 'map'; peek: SheetPeek; mapping: SheetMapping; trouble: ImportTrouble | null }
  | { step: 'plan'; plan: RegisterPlan; trouble: ImportTrouble | null }
  | {
      step: 'done';
      plan: RegisterPlan;
      written: number;
      undone: number | null;
      trouble: ImportTrouble | null;
    };

/** What is being done meanwhile, and how far it is (0 … 1). */
export type ImportWork = { what: 'peek' | 'plan' | 'apply' | 'undo'; part: number };

/** Takes a register in, step by step. Closing the dialog calls off what runs; what was written stays and is gone on with. */
export function useImport(db: DeskDb) {
  const [state, setState] = useState<ImportState>({ step: 'choose', trouble: null });
  const [work, setWork] = useState<ImportWork | null>(null);
  const file = useRef<File | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Runs one piece of work with its progress and its way out. */
  async function run<T>(
    what: ImportWork['what'],
    piece: (how: { onProgress: (part: number) => void; signal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const control = new AbortController();
    running.current = control;
    setWork({ what, part: 0 });
    const done = await piece({ onProgress: (part) => setWork({ what, part }), signal: control.signal });
    setWork(null);
    return done;
  }

  const choose = async (chosen: File, sheet?: string) => {
    file.current = chosen;
    const peeked = await run('peek', (how) =>
      peekSheet(chosen, sheet === undefined ? how : { ...how, sheet }),
    );
    if (!peeked.ok) return setState({ step: 'choose', trouble: peeked.trouble });
    const peek = peeked.value;
    setState({
      step: 'map',
      peek,
      mapping: { columns: peek.columns, shop: '', platform: null },
      trouble: null,
    });
  };

  const map = (mapping: SheetMapping) => {
    if (state.step === 'map') setState({ ...state, mapping });
  };

  const plan = async () => {
    if (state.step !== 'map' || file.current === null) return;
    const { peek, mapping } = state;
    const { author } = await readSettings(db);
    const chosen = file.current;
    const planned = await run('plan', (how) =>
      planRegister(db, chosen, peek, mapping, { at: Date.now(), author }, how),
    );
    if (planned.ok) setState({ step: 'plan', plan: planned.value, trouble: null });
    else setState({ ...state, trouble: planned.trouble });
  };

  const apply = async (onChange: OnChange) => {
    if (state.step !== 'plan') return;
    const { plan: planned } = state;
    const applied = await run('apply', (how) => applyRegister(db, planned, { ...how, onChange }));
    if (applied.ok)
      setState({ step: 'done', plan: planned, written: applied.value, undone: null, trouble: null });
    else setState({ step: 'plan', plan: planned, trouble: applied.trouble });
  };

  const undo = async () => {
    if (state.step !== 'done') return;
    const { author } = await readSettings(db);
    const { plan: planned } = state;
    const undone = await run('undo', () => undoImport(db, planned.new, author, Date.now()));
    setState(
      undone.ok ? { ...state, undone: undone.value, trouble: null } : { ...state, trouble: undone.trouble },
    );
  };

  return {
    state,
    work,
    choose,
    map,
    plan,
    apply,
    undo,
    cancel: () => running.current?.abort(),
    /** One step back, with what was chosen there. */
    back: () => {
      if (state.step === 'plan')
        setState({ step: 'map', peek: state.plan.peek, mapping: state.plan.mapping, trouble: null });
      else setState({ step: 'choose', trouble: null });
    },
    file,
  };
}

import type { DeskDb } from '@/storage';
import { RegisterPage } from '../register/register-page';

type Props = { db: DeskDb; caseKey: string | null };

/** Every open case of every shop, ours first, then by time left. */
export function RadarPage({ db, caseKey }: Props) {
  return <RegisterPage db={db} caseKey={caseKey} />;
}

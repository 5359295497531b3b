import type { ClauseChange, Script, Topic } from '@/rules';
import type { OwnScript, ScriptLayer } from '@/storage';

/** One thing to say, whoever wrote it. */
export type Reply = {
  id: string;
  layer: 'builtIn' | ScriptLayer;
  /** '' = none. */
  code: string;
  title: string;
  /** With its places. */
  text: string;
  topic: Topic | null;
  /** Whether it is for a case like this one; the rest is found by searching. */
  suits: boolean;
  /** Clauses it keeps to. */
  rules: string[];
  /** What forbids it: then it is shown, stamped, and cannot be put into a draft. */
  banned: Ban[];
  /** What to say instead of it, when the tree knows. */
  instead: string | null;
  /** What changed in its clauses since somebody last looked. */
  changes: ClauseChange[];
  /** How often it was copied here, and when last (epoch ms); null = never. */
  used: { n: number; last: number } | null;
  from: Script | OwnScript;
};

/** Why a script must not be said: in a few words, with the clauses. */
export type Ban = { why: string; rules: string[] };

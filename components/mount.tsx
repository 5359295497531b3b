// First, so that no line of any library runs before markup from strings is refused.
import './trusted-types';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { tongue } from './amounts';
import { Frame } from './frame';

/** Draws one of our pages into its `#root`, under its title and in its language. */
export function mount(title: string, page: ReactNode): void {
  document.title = title;
  document.documentElement.lang = tongue() === 'zh' ? 'zh-CN' : 'en';
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has lost its #root.');
  createRoot(root).render(<Frame>{page}</Frame>);
}

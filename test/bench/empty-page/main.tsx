import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** The yardstick of popup.ts: React, one box, and nothing of ours. */
function Page() {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <input ref={box} aria-label="empty" />;
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);

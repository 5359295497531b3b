import { lazy, Suspense } from 'react';
import { SearchBox } from './search-box';

// The box can be typed in before the store, the book and the judge are there: they come in the next chunk.
const Below = lazy(() => import('./below').then(({ Below }) => ({ default: Below })));

export function App() {
  return (
    <main>
      <SearchBox />
      <Suspense fallback={null}>
        <Below />
      </Suspense>
    </main>
  );
}

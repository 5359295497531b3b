import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import { PageHeading } from '@/components/page-heading';
import { SearchBox } from './search-box';

// The box can be typed in before the store, the book and the judge are there: they come in the next chunk.
const Below = lazy(() => import('./below').then(({ Below }) => ({ default: Below })));

export function App() {
  return (
    <main>
      <PageHeading>{i18n.t('app.name')}</PageHeading>
      <SearchBox />
      <Suspense fallback={null}>
        <Below />
      </Suspense>
    </main>
  );
}

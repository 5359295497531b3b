import '@/components/trusted-types';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { Frame } from '@/components/frame';
import { tongue } from '@/components/words';
import { App } from './app';

document.documentElement.lang = tongue() === 'en' ? 'en' : 'zh-CN';
document.title = i18n.t('app.name');

const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Frame>
      <App params={new URLSearchParams(location.search)} />
    </Frame>
  </StrictMode>,
);

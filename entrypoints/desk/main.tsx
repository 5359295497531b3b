import '@/components/trusted-types';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { Frame } from '@/components/frame';
import { tongue } from '@/components/words';
import { App } from './app';

document.title = i18n.t('desk.title');
document.documentElement.lang = tongue() === 'zh' ? 'zh-CN' : 'en';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its #root');
createRoot(root).render(
  <Frame>
    <App />
  </Frame>,
);

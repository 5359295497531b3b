import '@/components/trusted-types';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { tongue } from '@/components/amounts';
import { Frame } from '@/components/frame';
import { App } from './app';
import './popup.css';

document.title = i18n.t('app.name');
document.documentElement.lang = tongue() === 'zh' ? 'zh-CN' : 'en';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its #root');
createRoot(root).render(
  <Frame>
    <App />
  </Frame>,
);

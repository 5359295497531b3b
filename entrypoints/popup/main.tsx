import { i18n } from '#i18n';
import { mount } from '@/components/mount';
import { App } from './app';
import './popup.css';

mount(i18n.t('app.name'), <App />);

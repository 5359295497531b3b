import { i18n } from '#i18n';
import { mount } from '@/components/mount';
import { App } from './app';

mount(i18n.t('desk.title'), <App />);

import { i18n } from '#i18n';
import { mount } from '@/components/mount';
import { App } from './app';

mount(i18n.t('app.name'), <App params={new URLSearchParams(location.search)} />);

import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { siteWord } from '../health/words';
import { Lines } from './lines';
import { consolesOf, hostsOf } from './manifest-hosts';
import { permissionWord } from './permission-word';

/** What the browser was asked for, read from the manifest it runs by, so that this cannot say anything else. */
export function PermissionCard() {
  const [{ permissions = [], content_scripts = [] }] = useState(() => browser.runtime.getManifest());
  const consoles = consolesOf(hostsOf(content_scripts)).map(({ platform, hosts }) =>
    i18n.t('desk.settings.hostsAre', {
      console: platform === null ? '' : siteWord(platform),
      hosts: hosts.join(', '),
    }),
  );
  return (
    <Card title={i18n.t('desk.settings.permissions')}>
      <Lines>
        {[
          ...permissions.map((name) => permissionWord(name)),
          i18n.t('desk.settings.hosts', { consoles: consoles.join(i18n.t('desk.settings.hostsJoin')) }),
          i18n.t('desk.settings.noMore'),
        ]}
      </Lines>
    </Card>
  );
}

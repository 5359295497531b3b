import { type Labels, type PageMap, type PageShape, type Section, wordsOf } from '../page-map';
import type { KindData, LabelLine, MapData, PageData, SectionData } from './data';
import { COMMON } from './words';

function labelsOf(lines: readonly LabelLine[] = []): Labels {
  const labels: Labels = {};
  for (const { fact, words } of lines) {
    const known = labels[fact];
    labels[fact] = known === undefined ? words : `${known} ${words}`;
  }
  return labels;
}

const sectionOf = ({ labels, proof: _, ...said }: SectionData): Section => ({
  ...said,
  labels: labelsOf(labels),
});

function shapeOf(page: PageData, kind: KindData, hosts: readonly string[]): PageShape {
  const { titleBefore, foreign } = page;
  const shared = {
    page: page.like,
    hosts,
    paths: page.paths,
    // What the console says of its own labels stands before what all of them share.
    labels: labelsOf([...(page.labels ?? []), ...kind.labels]),
    sections: [...(page.sections ?? []), ...kind.sections].map(sectionOf),
    shows: page.shows ?? kind.shows,
    ...(titleBefore === undefined ? {} : { titleBefore }),
  };
  if (page.kind === 'case') {
    const { ids = [], bareId = false } = page;
    return {
      ...shared,
      kind: 'case',
      ids,
      core: kind.core,
      bareId,
      ...(foreign === undefined ? {} : { foreign }),
    };
  }
  return {
    ...shared,
    kind: 'list',
    rows: (page.rows ?? []).map(({ select }) => select),
    counters: (page.counters ?? []).flatMap(({ words }) => wordsOf(words)),
    empty: wordsOf(COMMON.empty.words),
  };
}

/** A console's map as the walking code wants it. */
export function mapOf(data: MapData): PageMap {
  const { platform, live, gates, named = [], shop, shopKind } = data;
  const hostsOf = (like: PageData['like']) =>
    data.hosts.filter(({ only }) => only === undefined || only === like).map(({ host }) => host);
  return {
    platform,
    live,
    proves: Object.fromEntries(data.hosts.flatMap(({ host, proves }) => (proves ? [[host, proves]] : []))),
    pages: data.pages.map((page) => shapeOf(page, COMMON[page.like], hostsOf(page.like))),
    named,
    gates,
    ...(shop === undefined ? {} : { shop }),
    ...(shopKind === undefined ? {} : { shopKind }),
  };
}

// 归档: where the year's material is, its packages and the units', and how it stands with the other years.
import {archivePackages} from '../../../../shared/scripts/archive-packages.js';
import {handOver, unitPackages, years} from '../archive.js';

/** @type {import('../section.js').Room} */
export const archiveRoom = {
  id: 'archive',
  title: '归档',
  sections: [
    {title: '移交与接收', load: year => handOver(year)},
    {title: '全校归档包', bare: true, load: year => archivePackages(year)},
    {title: '各单位的归档包', load: year => unitPackages(year)},
    {title: '历年归档情况', load: year => years(year)}
  ]
};

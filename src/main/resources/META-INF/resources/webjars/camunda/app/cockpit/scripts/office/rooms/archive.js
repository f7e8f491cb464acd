// 归档: the year's packages and where they are on their way to the archive.
import {archivePackages} from '../../../../shared/scripts/archive-packages.js';

/** @type {import('../section.js').Room} */
export const archiveRoom = {
  id: 'archive',
  title: '归档',
  sections: [{title: '归档包', bare: true, load: year => archivePackages(year)}]
};

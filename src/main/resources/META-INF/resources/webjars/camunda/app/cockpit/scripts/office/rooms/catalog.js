// 指标体系: the year's tables, rules and indicators, and the next year's in the making.
import {catalog} from '../catalog.js';

/** @type {import('../section.js').Room} */
export const catalogRoom = {
  id: 'catalog',
  title: '指标体系',
  timeless: true,
  sections: [{title: '指标体系', bare: true, always: true, load: (year, again, room, show) => catalog(year, again, show)}]
};

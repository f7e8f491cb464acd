// 口径一致: whether one quantity is the same wherever it is reported.
import {conceptDeclarations} from '../concept-declarations.js';
import {conceptComparison} from '../concepts.js';

/** @type {import('../section.js').Room} */
export const conceptsRoom = {
  id: 'concepts',
  title: '口径一致',
  sections: [
    {title: '同一口径的数据是否一致', load: (year, again) => conceptComparison(year, again)},
    {title: '统计口径的维护', folded: true, load: year => conceptDeclarations(year)}
  ]
};

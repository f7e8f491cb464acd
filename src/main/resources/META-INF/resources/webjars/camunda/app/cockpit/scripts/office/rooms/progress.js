// 进展: where the year stands and who is waited for.
import {get} from '../../../../shared/scripts/api.js';
import {matrixSection} from '../matrix.js';
import {paperTemplates, papersOfUnits} from '../papers.js';
import {handingOut} from '../handing-out.js';
import {cancelling} from '../launch.js';
import {stages, standing, tables} from '../progress.js';
import {tablesWaitedFor, waitedFor} from '../waited-for.js';

const progress = year => get('/api/cycles/' + year + '/progress');
const holders = year => get('/api/cycles/' + year + '/holders');

async function everyTable(year) {
  const [found, waited] = await Promise.all([progress(year), holders(year)]);
  return tables(found, tablesWaitedFor(waited));
}

async function everyStage(year, again, room) {
  const [found, launch] = await Promise.all([progress(year), get('/api/cycles/' + year + '/launch')]);
  return [standing(found), handingOut(found, again), stages(found, room), launch.mayCancel ? cancelling(year) : null];
}

/** @type {import('../section.js').Room} */
export const progressRoom = {
  id: 'progress',
  title: '进展',
  sections: [
    {title: '各阶段进展', load: everyStage},
    {title: '在等谁', bare: true, load: async year => waitedFor(year, await holders(year))},
    {title: '全校进展', bare: true, load: year => matrixSection(year)},
    {title: '审核表、登记表与承诺书', folded: true, load: year => papersOfUnits(year)},
    {title: '审核表、登记表、承诺书与上会请示的模板', folded: true, always: true, load: (year, again) => paperTemplates(again)},
    {title: '逐表进展、办理经过与日期调整', folded: true, load: everyTable}
  ]
};

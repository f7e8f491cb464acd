// 期限与日历: the stages' dates, what was moved, reminders, outages, and the days on which nobody works.
import {get} from '../../../../shared/scripts/api.js';
import {outages} from '../outages.js';
import {stages} from '../progress.js';
import {calendar, changes, deadlineRules} from '../timeline.js';

/** @type {import('../section.js').Room} */
export const deadlinesRoom = {
  id: 'deadlines',
  title: '期限与日历',
  sections: [
    {title: '各阶段截止日期', load: async (year, again, room) => stages(await get('/api/cycles/' + year + '/progress'), room)},
    {title: '日期调整记录', load: year => changes(year)},
    {title: '系统停机', always: true, load: (year, again, room) => outages(room)},
    {title: '提醒日与宽限', always: true, load: () => deadlineRules()},
    {title: '工作日历', always: true, load: (year, again, room, show) => calendar(year, again, show)}
  ]
};

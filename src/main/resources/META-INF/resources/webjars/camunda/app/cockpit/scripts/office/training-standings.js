// 参加培训和测验的情况: who has neither attended nor passed comes first.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {overlooked, standingsTable} from '../../../shared/scripts/training.js';

const MOST_NAMED = 20;

/** @param {number} year */
export async function trainingStandings(year) {
  const all = await get('/api/training/' + year + '/standings');
  const uninvited = overlooked(all);
  const missing = all.filter(one => one.missing).length;
  return [
    element(
      'p',
      {},
      missing
        ? '应参加' +
            all.length +
            '人，其中' +
            missing +
            '人既没有参加培训，也没有通过测验（排在前面）。可以安排补训，只邀请还没有参加过的人员。'
        : all.length
          ? '应参加' + all.length + '人，都参加过培训或通过了测验。'
          : ''
    ),
    uninvited.length
      ? element(
          'p',
          {class: 'alert alert-warning'},
          '还有' +
            uninvited.length +
            '人没有被邀请参加任何一场培训（如发出邀请以后才指定的填报人）：' +
            uninvited
              .slice(0, MOST_NAMED)
              .map(one => one.name + '（' + one.unitName + '，' + one.duties.join('、') + '）')
              .join('、') +
            (uninvited.length > MOST_NAMED ? '等，下表中标“未邀请”' : '') +
            '。请在上面场次的“补邀”中邀请，已经邀请过的人不会再收到邮件；或者另外安排补训。'
        )
      : null,
    standingsTable(all, true, '本年度还没有确定各单位承担的表格。任务分解批准后，这里列出各单位的填报人、数据负责人和负责人。')
  ];
}

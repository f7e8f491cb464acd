// 填报人员: the head sees who fills in for the unit and since when, and withdraws a change that is under way.
import {send} from '../../../shared/scripts/api.js';
import {day} from '../../../shared/scripts/dates.js';
import {element} from '../../../shared/scripts/elements.js';
import {changeInWords, dayField, filersOn, historyTable, onTheDay} from '../../../shared/scripts/filers.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

function underWay(unit, change, again) {
  const said = element('span', {'aria-live': 'polite'});
  const button = element(
    'button',
    {
      class: 'btn btn-default btn-sm',
      onclick: async () => {
        button.disabled = true;
        try {
          await send('DELETE', '/api/units/' + unit + '/filer-changes/' + change.duty);
          again();
        } catch (error) {
          said.replaceChildren(problemBox(error));
          button.disabled = false;
        }
      }
    },
    '撤回'
  );
  return element('p', {}, changeInWords(change) + '。 ', button, said);
}

/** @param {string} unit the head's */
export function unitFilers(unit) {
  const shown = place(element('div'));
  const asked = on => async again => {
    const found = await filersOn('/api/units/' + unit + '/filers', on);
    return [
      element('p', {}, day(found.on) + '：' + onTheDay(found) + '。'),
      ...found.changes.map(change => underWay(unit, change, again)),
      dayField(found.on, next => shown.renew(asked(next))),
      historyTable(found.history),
      element('p', {}, '需要更换的，在任务列表的“启动流程”中选择“更换填报人”。只有您和评估督导处能看到这里的内容。')
    ];
  };
  shown.open(asked(''));
  return element('details', {}, element('summary', {}, '本单位的填报人员'), shown.node);
}

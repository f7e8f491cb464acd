// 单位、人员、角色: what the administrator enters before a year can begin, and keeps.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {hasChanged} from './changed.js';
import {outcomeBox} from './roster-outcome.js';
import {rosterPeople} from './roster-people.js';
import {rosterUnits} from './roster-units.js';
import {rosterWorkbook} from './roster-workbook.js';
import {shares} from './shares.js';

/** The roster of a day; of today where none is named. */
export function roster() {
  const shown = place(element('div'));
  const kept = {words: '', open: ''};
  /** @param {string} on @param {any} outcome of what was just taken in */
  const asked =
    (on, outcome = null) =>
    async () => {
      const found = await get('/api/setup/organization' + (on ? '?on=' + on : ''));
      const isToday = !on;
      /** @param {any} taken @param {string} open */
      const done = (taken, open = '') => {
        kept.open = open;
        hasChanged();
        return shown.renew(asked('', taken));
      };
      const day = element('input', {
        type: 'date',
        class: 'form-control input-sm work-search',
        'aria-label': '查看哪一天',
        value: found.on,
        onchange: () => shown.renew(asked(day.value))
      });
      return [
        element(
          'p',
          {},
          '现有' + found.units.length + '个单位、' + found.people.length + '人。',
          isToday ? '' : '以下是' + found.on + '的登记，只能查看。'
        ),
        isToday ? rosterWorkbook(taken => done(taken)) : null,
        ...(outcome ? outcomeBox(outcome) : []),
        element('p', {}, element('label', {}, '查看哪一天：', day)),
        isToday ? rosterUnits(found, done) : null,
        rosterPeople(found, isToday, kept, done),
        isToday ? shares(found) : null
      ];
    };
  shown.open(asked(''));
  return element('section', {id: 'setup-roster'}, element('h4', {tabindex: -1}, '单位、人员、角色'), shown.node);
}

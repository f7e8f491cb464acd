// 人员和角色: found by name, unit or role, and opened one at a time.
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {rosterPerson} from './roster-person.js';

const MOST_SHOWN = 100;

/** @param {any} person */
const textOf = person => [person.id, person.name, person.unitName, ...person.roles.map(one => one.title)].join(' ').toLowerCase();

/**
 * Those in whose line every word stands.
 *
 * @param {any[]} people
 * @param {string} words
 */
export const matching = (people, words) => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter(person => wanted.every(word => textOf(person).includes(word)));
};

/**
 * @param {any} roster
 * @param {boolean} isToday whether it can be changed
 * @param {{words: string, open: string}} kept what was looked for, and who was open
 * @param {(outcome: any, open?: string) => Promise<unknown>} done
 */
export function rosterPeople(roster, isToday, kept, done) {
  const desk = place(element('div'));
  const list = element('div');
  const open = person => () => desk.open(() => rosterPerson(roster, person, done));
  const show = words => {
    kept.words = words;
    const found = matching(roster.people, words);
    list.replaceChildren(
      table(
        ['工号', '姓名', '单位', '角色', '邮箱', '手机', '到岗日期', '未办任务', ''],
        found
          .slice(0, MOST_SHOWN)
          .map(person => [
            person.id,
            person.name,
            person.unitName,
            person.roles.map(one => one.title).join('、'),
            person.email,
            person.phone,
            person.from ?? '',
            person.openTasks || '',
            isToday ? element('button', {class: 'btn btn-default btn-xs', onclick: open(person)}, '修改、角色、离岗') : ''
          ]),
        roster.people.length ? '没有符合的人员。' : '还没有人员。可以下载工作簿填写后导入，也可以先增加单位，再在这里逐个增加。'
      ),
      found.length > MOST_SHOWN ? element('p', {}, '共' + found.length + '人，显示前' + MOST_SHOWN + '人，请缩小范围。') : ''
    );
  };
  const search = element('input', {
    class: 'form-control input-sm work-search',
    type: 'search',
    placeholder: '按工号、姓名、单位或角色查找',
    'aria-label': '查找人员',
    value: kept.words,
    oninput: () => show(search.value)
  });
  show(kept.words);
  const before = isToday && roster.people.find(person => person.id === kept.open);
  if (before) {
    open(before)();
  }
  return element(
    'div',
    {},
    element('h5', {}, '人员（' + roster.people.length + '人）'),
    search,
    list,
    isToday && roster.units.length
      ? element('p', {}, element('button', {class: 'btn btn-default btn-sm', onclick: open(null)}, '增加人员'))
      : null,
    desk.node
  );
}

// The office's rooms: links to them, the choice of the year, and the room that the address names.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {addressFor, addressOf} from './address.js';
import {demoClock} from './demo.js';
import {ROOMS} from './rooms.js';
import {mount} from './section.js';

const FOOT = {title: '演示时钟', bare: true, load: demoClock};

/** Why the room that the address names is not shown, where it is none. */
function unknown(address, years) {
  if (address.room && !ROOMS.some(room => room.id === address.room)) {
    return '地址中的“' + address.room + '”不是这里的页面，请从导航中选择。';
  }
  return address.year && !years.includes(Number(address.year))
    ? '没有“' + address.year + '”年度的填报，请在“年度”中另选。刚刚启动的年度，请刷新页面。'
    : '';
}

const NOT_LAUNCHED = '尚未启动年度填报：请在任务列表右上角“启动流程”中启动。';

/**
 * @param {number[]} years the newest first
 * @param {Set<number>} imported those that were not filed here
 */
function building(years, imported) {
  const links = ROOMS.map(room => element('a', {}, room.title));
  const choice = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': '年度', onchange: () => (window.location.hash = choice.value)},
    years.map(() => element('option', {}))
  );
  const content = element('div', {class: 'office-room'});
  const foot = element('div');
  const node = element(
    'div',
    {class: 'filing-desk office'},
    element(
      'nav',
      {class: 'office-nav', 'aria-label': '评估督导处'},
      years.length ? element('label', {}, '年度', choice) : null,
      element(
        'ul',
        {},
        links.map(link => element('li', {}, link))
      )
    ),
    content,
    foot
  );
  let mounted = [];

  function renew() {
    mounted.forEach(section => section.renew());
  }

  function leave() {
    mounted.forEach(section => section.leave());
    mounted = [];
  }

  function signs(room, year) {
    links.forEach((link, i) => {
      link.setAttribute('href', addressFor(ROOMS[i].id, year));
      ROOMS[i] === room ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
    });
    [...choice.options].forEach((option, i) => {
      option.value = addressFor(room ? room.id : '', years[i]);
      option.textContent = years[i] + (imported.has(years[i]) ? '（历史导入）' : '年度');
      option.selected = years[i] === year;
    });
    node.setAttribute('data-room', room ? room.id : '');
  }

  /** Shows what the address names; nothing changes where it is another page's. */
  function walk() {
    const address = addressOf(window.location.hash);
    if (!address) {
      return;
    }
    leave();
    const problem = unknown(address, years);
    const room = problem ? null : ROOMS.find(one => one.id === address.room) || ROOMS[0];
    const year = Number(address.year) || years[0] || 0;
    signs(room, years.includes(year) ? year : years[0] || null);
    if (!room) {
      content.replaceChildren(element('div', {class: 'alert alert-warning', role: 'alert'}, problem));
      return;
    }
    const shown = room.sections.filter(section => years.length || section.always);
    mounted = shown.map(section => mount(section, year || new Date().getFullYear(), renew));
    content.replaceChildren(
      element('h3', {}, (year && !room.timeless ? year + '年度' + (imported.has(year) ? '（历史导入）' : '') + '　' : '') + room.title),
      ...(shown.length < room.sections.length ? [element('p', {class: 'filing-empty'}, NOT_LAUNCHED)] : []),
      ...mounted.map(section => section.node)
    );
  }

  walk();
  const clock = mount(FOOT, years[0] || 0, renew);
  foot.append(clock.node);
  return {
    node,
    walk,
    leave() {
      leave();
      clock.leave();
    }
  };
}

/**
 * Opens the rooms.
 *
 * @param {HTMLElement} node where they stand
 * @returns {() => void} leaves them
 */
export function office(node) {
  let built = null;
  const again = element('button', {class: 'btn btn-default btn-sm', onclick: () => open()}, '重新加载');
  const shown = place(node, error => element('div', {class: 'filing-desk'}, problemBox(error), again));
  const open = () =>
    shown.open(async () => {
      const years = await get('/api/cycles');
      built = building(
        years.map(one => one.year),
        new Set(years.filter(one => one.origin === 'IMPORT').map(one => one.year))
      );
      return built.node;
    }, '年度填报：正在加载……');
  const walk = () => built && built.walk();
  window.addEventListener('hashchange', walk);
  open();
  return () => {
    window.removeEventListener('hashchange', walk);
    shown.leave();
    built && built.leave();
    built = null;
  };
}

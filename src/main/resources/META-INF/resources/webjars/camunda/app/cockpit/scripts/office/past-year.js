// One past year: its file is tried, what is not recognised is said, and it is brought in, replaced or taken back.
import {get, post, send, upload, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {triedFile} from './past-year-sheets.js';

const PAUSE = 1000;

const button = (label, onclick, kind = 'btn-default') => element('button', {class: 'btn btn-sm ' + kind, onclick}, label);

/** A reason and the button that needs it. */
function reasoned(label, ask, act, kind) {
  const reason = element('input', {class: 'form-control input-sm', maxlength: 500, placeholder: ask, 'aria-label': ask});
  return element(
    'p',
    {class: 'filing-settle'},
    reason,
    button(label, () => act(reason.value), kind)
  );
}

const runLine = run =>
  run.fileName + '，' + run.tables + '张表' + run.rows + '行，由' + run.importedBy + '于' + when(run.importedAt) + '导入';

function inForce(year, view, act) {
  const run = view.inForce;
  if (!run) {
    return null;
  }
  const path = '/api/setup/past-years/' + year;
  return element(
    'div',
    {class: 'alert alert-success'},
    element('p', {}, year + '年度已导入：' + runLine(run) + '。文件SHA-256：', hash(run.sha256), '。'),
    run.failure ? element('p', {}, run.failure) : null,
    element(
      'p',
      {},
      '校验结果：错误' +
        run.errors +
        '项，异常' +
        run.anomalies +
        '项，只作参考，不妨碍使用。各页的“年度”中可以选这一年（刚导入的，先刷新页面）。',
      link('下载校验结果（.xlsx）', url(path + '/findings.xlsx'))
    ),
    view.outcome && view.newest.id === run.id
      ? element('details', {}, element('summary', {}, '导入时各文件的对应'), triedFile(view, null))
      : null,
    view.mayTakeBack
      ? reasoned('撤销导入', '撤销导入的原因', reason => act(() => send('DELETE', path, {reason})), 'btn-default')
      : element('p', {}, view.whyKept)
  );
}

function atWork(run) {
  return element(
    'p',
    {role: 'status'},
    element('progress', {max: String(run.ofAll || 1), value: String(run.done)}),
    ' ' + (run.doing || run.stateTitle) + '：' + run.done + '/' + run.ofAll + '。可以离开本页，结果会保留。'
  );
}

function tried(year, view, act) {
  const run = view.newest;
  const path = '/api/setup/past-years/' + year;
  if (!run || !view.outcome || (view.inForce && view.inForce.id === run.id) || run.endedAt) {
    return null;
  }
  const bringIn = reason => act(() => post(path + '/import?background=true', {reason}));
  const ready = run.state === 'TRIED';
  return element(
    'div',
    {},
    element('p', {}, '试读的文件：' + run.fileName + '（' + run.stateTitle + '），' + run.tables + '张表' + run.rows + '行。'),
    run.failure ? element('p', {class: 'alert alert-danger'}, run.failure) : null,
    ready && !view.inForce
      ? element(
          'p',
          {class: 'filing-buttons'},
          button('导入', () => bringIn(''), 'btn-primary')
        )
      : null,
    ready && view.inForce ? reasoned('更换为试读的内容', '更换的原因', bringIn, 'btn-primary') : null,
    element(
      'p',
      {class: 'filing-buttons'},
      button('放弃试读', () => act(() => send('DELETE', path, {reason: ''})))
    ),
    triedFile(view, choices => act(() => send('PUT', path + '/choices?background=true', {choices})))
  );
}

const history = view =>
  view.history.length
    ? element(
        'details',
        {},
        element('summary', {}, '导入记录（' + view.history.length + '）'),
        table(
          ['文件', 'SHA-256', '导入人', '导入时间', '情况', '原因', '办理人', '时间'],
          view.history.map(one => [
            one.fileName,
            hash(one.sha256),
            one.importedBy,
            when(one.importedAt),
            one.stateTitle,
            one.reason,
            one.endedBy,
            one.endedAt ? when(one.endedAt) : ''
          ]),
          ''
        )
      )
    : null;

/**
 * @param {number} year
 * @param {import('./section.js').Again} again
 * @param {(year: number) => Promise<boolean>} open shows the year from the beginning
 */
export async function pastYear(year, again, open) {
  const path = '/api/setup/past-years/' + year;
  const message = element('div', {'aria-live': 'polite'});
  const content = element('div');

  const act = async action => {
    message.replaceChildren();
    try {
      draw(await action());
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };

  const send_ = async file => {
    message.replaceChildren('正在上传……');
    await act(() =>
      upload(path + '?dryRun=true&background=true', file, share => message.replaceChildren('正在上传：' + Math.round(100 * share) + '%'))
    );
  };

  /** What was done is seen in the list of years too. */
  async function follow() {
    if (!content.isConnected) {
      return;
    }
    try {
      const view = await get(path);
      view.newest && view.newest.atWork ? draw(view) : await open(year);
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }

  function draw(view) {
    const working = Boolean(view.newest && view.newest.atWork);
    content.replaceChildren(
      ...[
        view.mayImport ? null : element('p', {class: 'alert alert-warning'}, view.whyNot),
        working ? atWork(view.newest) : null,
        inForce(year, view, act),
        view.mayImport && !working
          ? element('p', {}, fileButton('上传' + year + '年度的文件试读', 'btn-default btn-sm', send_, '.zip,.xlsx,.xls,.csv'))
          : null,
        working ? null : tried(year, view, act),
        history(view)
      ].filter(part => part !== null)
    );
    if (working) {
      setTimeout(follow, PAUSE);
    } else if (content.isConnected && view.origin !== drawnOrigin) {
      open(year);
    }
    drawnOrigin = view.origin;
  }

  const first = await get(path);
  let drawnOrigin = first.origin;
  draw(first);
  return element('section', {}, element('h4', {}, year + '年度'), message, content);
}

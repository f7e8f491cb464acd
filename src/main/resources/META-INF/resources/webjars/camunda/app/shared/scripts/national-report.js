// 上报国家平台: the package, the checklist of imported tables, what the platform's checks returned, the receipt.
import {get, post, send, upload, url} from './api.js';
import {when} from './dates.js';
import {element, hash, link, table} from './elements.js';
import {fileButton} from './file-button.js';
import {problemBox} from './problem-box.js';
import {advice} from './problem.js';

/** @typedef {{fileName: string, size: number, sha256: string, createdAt: string, leftOut: string[], tried: string[]}} Made */

/** @typedef {{place: number, code: string, title: string, unitName: string, base: boolean, state: string, stateTitle: string, done: boolean, files: string[], version: number, rows: number, platformRows: number | null, counted: boolean, remark: string, by: string, at: string | null, packageSha256: string, takenBack: string, findings: number}} Line */

/** @typedef {{id: number, fileName: string, sha256: string, reading: string, findings: number, unplaced: number, by: string, at: string, takenBack: string}} List */

/** @typedef {{number: string, fileName: string, sha256: string, by: string, at: string, outdated: boolean}} Receipt */

/** @typedef {{year: number, open: boolean, mayReport: boolean, made: Made | null, lines: Line[], lists: List[], receipt: Receipt | null}} Report */

/** @typedef {{line: number, table: string, version: number, row: number, column: string, value: string, kind: string, message: string, severity: string, unplaced: string}} Finding */

const FORMS = [
  ['', '平台模板的形式'],
  ['xls', '.xls'],
  ['xlsx', '.xlsx'],
  ['csv', 'CSV（带清单）']
];
const COUNTING = [
  ['', '行号的算法：自动判断'],
  ['sheet', '标题是第1行'],
  ['data', '第一行数据是第1行']
];

const LISTS = '.xls,.xlsx,.csv,.txt';
const RECEIPTS = '.pdf,.ofd,.png,.jpg,.jpeg,.docx,.xlsx';

/** @type {Record<string, {title: string, of: (line: Line) => boolean}>} */
const SHOWN = {
  all: {title: '全部', of: () => true},
  open: {title: '未办完', of: line => !line.done},
  found: {title: '平台有错误或行数不一致', of: line => line.findings > 0 || line.counted}
};

/** @param {string} label @param {string[][]} choices */
const select = (label, choices) =>
  element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label},
    choices.map(([value, title]) => element('option', {value}, title))
  );

/** @param {string} label @param {string} placeholder */
const field = (label, placeholder, size = 20) =>
  element('input', {class: 'form-control input-sm', 'aria-label': label, placeholder, size, maxlength: 500});

/**
 * What the platform says of rows.
 *
 * @param {Finding[]} all
 * @param {string} empty
 * @param {(finding: Finding) => Node | null} locate leads to the row; null where it cannot
 */
export const platformFindings = (all, empty, locate = () => null) =>
  table(
    ['清单行', '级别', '表号', '版本', '行', '数据项', '填报值', '错误类型', '说明', ''],
    all.map(f => [
      f.line,
      f.severity,
      f.table,
      f.version || '',
      f.row || '整表',
      f.column,
      f.value,
      f.kind,
      f.message + (f.unplaced ? '（没有对应到行：' + f.unplaced + '）' : ''),
      f.row ? locate(f) : null
    ]),
    empty,
    cells => (cells[1] === '错误' ? 'danger' : 'warning')
  );

/**
 * Whose ticks do not hold any more, in a sentence.
 *
 * @param {Line[]} before
 * @param {Line[]} now
 */
export function fallen(before, now) {
  const ticked = new Set(before.filter(line => line.at).map(line => line.code));
  const titles = now.filter(line => ticked.has(line.code) && !line.at).map(line => line.title);
  if (ticked.size === 0) {
    return '';
  }
  return titles.length
    ? '下列' + titles.length + '张表格的文件与勾选时导入的不同，勾选已撤销，请重新导入后再勾选：' + titles.join('、') + '。'
    : '各表的文件与勾选时导入的完全相同，原来的勾选都保留。';
}

class Room {
  /** @param {number} year */
  constructor(year) {
    this.path = '/api/cycles/' + year + '/national';
    this.year = year;
    this.node = element('div', {class: 'national-report'});
    /** @type {Map<string, HTMLElement>} */
    this.spots = new Map();
    this.message = this.spot('');
    this.shown = 'all';
    this.box = element('div');
  }

  /**
   * What comes of it is said where it was asked for, or above the list where that is not shown any more.
   *
   * @param {string} spot
   * @param {() => Promise<Report>} work
   * @param {(now: Report) => string} done
   */
  async change(spot, work, done) {
    try {
      const now = await work();
      const top = this.box.scrollTop;
      this.show(now);
      this.box.scrollTop = top;
      this.say(spot, element('div', {class: 'alert alert-success', role: 'status', tabindex: -1}, done(now)));
    } catch (error) {
      const box = problemBox(error);
      box.setAttribute('tabindex', '-1');
      this.say(spot, box);
    }
  }

  /** @param {string} spot @param {HTMLElement} word */
  say(spot, word) {
    this.spots.forEach(node => node.replaceChildren());
    (this.spots.get(spot) || this.message).replaceChildren(word);
    word.focus({preventScroll: true});
    word.scrollIntoView({block: 'nearest'});
  }

  /**
   * Where it is said what came of something.
   *
   * @param {string} name
   */
  spot(name) {
    const node = element('div', {class: 'national-word'});
    this.spots.set(name, node);
    return node;
  }

  /** @param {Report} report */
  show(report) {
    const may = report.open && report.mayReport;
    this.node.replaceChildren(
      element('h4', {}, this.year + '年度上报国家平台'),
      report.made
        ? this.made(report, report.made, may)
        : element(
            'p',
            {class: 'filing-empty'},
            report.open
              ? '上报数据包还没有生成：校长办公会审议通过后自动生成，然后在这里逐张登记。'
              : this.year + '年度不是在本系统中上报的，这里没有上报数据包和导入清单。'
          ),
      this.message,
      report.made ? this.checklist(report, may) : '',
      report.made ? this.lists(report, may) : '',
      report.made ? this.receipt(report, may) : ''
    );
  }

  /** @param {Report} report @param {Made} made @param {boolean} may */
  made(report, made, may) {
    const form = select('文件的形式', FORMS);
    /** @param {Line[]} before */
    const make = before =>
      this.change(
        'package',
        () => post(this.path + '/package?form=' + form.value, {}),
        now => '已重新生成，并逐张试读一致。' + fallen(before, now.lines)
      );
    const again = button('重新生成', () => this.ask(make));
    return element(
      'div',
      {},
      element(
        'p',
        {class: 'form-inline filing-buttons'},
        link('下载上报数据包', url('/api/cycles/' + this.year + '/packages/national.zip')),
        ' ',
        may ? [form, ' ', again] : ''
      ),
      this.spot('package'),
      element(
        'p',
        {},
        made.fileName + '，' + Math.ceil(made.size / 1024) + 'KB，' + when(made.createdAt) + '生成，SHA-256：',
        hash(made.sha256)
      ),
      element('p', {}, '下面的勾选都是对这个上报数据包而言；重新生成后，文件与勾选时完全相同的表格保留勾选，不同的须重新导入。'),
      element(
        'details',
        {},
        element('summary', {}, '试读：' + made.tried.length + '张表格读回后与锁定的版本一致'),
        element(
          'ul',
          {},
          made.tried.map(text => element('li', {}, text))
        )
      ),
      element(
        'details',
        {},
        element('summary', {}, '没有文件的表格（' + made.leftOut.length + '张）'),
        element(
          'ul',
          {},
          made.leftOut.map(text => element('li', {}, text))
        )
      )
    );
  }

  /**
   * Ticks are lost by a package whose files are other ones, also where only their form is: that is asked about first. Those
   * count that there are now, by whomever, not those that the page shows.
   *
   * @param {(before: Line[]) => Promise<void>} make
   */
  async ask(make) {
    try {
      /** @type {Report} */
      const {lines} = await get(this.path);
      const ticked = lines.filter(line => line.at).length;
      if (ticked) {
        this.say(
          'package',
          this.question(ticked, () => make(lines))
        );
      } else {
        await make(lines);
      }
    } catch (error) {
      this.say('package', problemBox(error));
    }
  }

  /**
   * @param {number} ticked how many tables have one
   * @param {() => Promise<void>} make
   */
  question(ticked, make) {
    /** @type {HTMLElement} */
    const word = element(
      'div',
      {class: 'alert alert-warning', role: 'alertdialog', tabindex: -1, 'aria-label': '重新生成上报数据包'},
      element(
        'p',
        {},
        '已有' +
          ticked +
          '张表格登记。重新生成后，文件与登记时不同的（数据更正过，或换了文件的形式）登记撤销，须重新导入、重新勾选；换回原来的形式也不会恢复。'
      ),
      button('仍要重新生成', make),
      ' ',
      button('取消', () => word.remove())
    );
    return word;
  }

  /** @param {Report} report @param {boolean} may */
  checklist(report, may) {
    const left = report.lines.filter(SHOWN.open.of).length;
    const rows = element('div', {class: 'national-checklist'});
    const filters = element('p', {class: 'filing-buttons'});
    const draw = () => {
      report.lines.forEach(line => this.spots.delete(line.code));
      this.box = this.rows(report, may);
      rows.replaceChildren(this.box);
      filters.replaceChildren(...Object.keys(SHOWN).map(name => this.filter(name, report.lines, draw)));
    };
    draw();
    return element(
      'div',
      {},
      element('h5', {}, '导入清单（共' + report.lines.length + '张，' + (left ? '还有' + left + '张' : '都已办完') + '）'),
      element('p', {}, '按次序导入国家平台，基础数据表在前。平台接收一张，填平台显示的行数并勾选；勾选了的才是“已上报”。'),
      filters,
      rows
    );
  }

  /** @param {string} name @param {Line[]} lines @param {() => void} draw */
  filter(name, lines, draw) {
    const onclick = () => {
      this.shown = name;
      draw();
    };
    const chosen = name === this.shown;
    return element(
      'button',
      {class: 'btn btn-sm ' + (chosen ? 'btn-primary' : 'btn-default'), 'aria-pressed': String(chosen), onclick},
      SHOWN[name].title + '（' + lines.filter(SHOWN[name].of).length + '张）'
    );
  }

  /** @param {Report} report @param {boolean} may */
  rows(report, may) {
    return table(
      ['次序', '表格', '责任单位', '版本', '上报行数', '平台行数', '状态', '平台校验', '办理'],
      report.lines
        .filter(SHOWN[this.shown].of)
        .map(line => [
          line.place + (line.base ? '（基础表）' : ''),
          line.title,
          line.unitName,
          line.version || '',
          line.rows,
          line.platformRows === null ? '' : line.platformRows + (line.counted ? '（不一致）' : ''),
          line.stateTitle,
          line.findings ? line.findings + '项' : '',
          [this.deeds(line, may, report.made ? report.made.sha256 : ''), this.spot(line.code)].flat()
        ]),
      report.lines.length ? '没有这样的表格。' : '本年度没有要上报的表格：任务分解表发布后在这里列出。',
      cells => (cells[5].includes('不一致') ? 'warning' : ['已上报', '不上报'].includes(cells[6]) ? 'success' : '')
    );
  }

  /** @param {Line} line @param {string} packageSha256 */
  said(line, packageSha256) {
    return element(
      'p',
      {},
      line.by + '，' + when(line.at) + (line.remark ? '：' + line.remark : ''),
      line.state === 'IMPORTED' && line.packageSha256 !== packageSha256
        ? ['。按先前的上报数据包（', hash(line.packageSha256), '）导入，新数据包中该表的文件与之完全相同']
        : null
    );
  }

  /** @param {Line} line */
  toDo(line) {
    return element(
      'div',
      {},
      line.files.length ? element('p', {}, line.files.map(file => file.replace('tables/', '')).join('；')) : null,
      line.takenBack ? element('p', {class: 'text-danger'}, '原来的登记已撤销，' + line.takenBack) : null
    );
  }

  /** @param {Line} line @param {boolean} may @param {string} packageSha256 of the package that the page shows */
  deeds(line, may, packageSha256) {
    const said = line.at ? this.said(line, packageSha256) : this.toDo(line);
    const path = this.path + '/tables/' + encodeURIComponent(line.code);
    if (!may || line.state === 'EMPTY') {
      return said;
    }
    if (line.at) {
      const why = field('撤销“' + line.title + '”的原因', '撤销的原因');
      const withdraw = () =>
        this.change(
          line.code,
          () => post(path + '/withdrawal', {reason: why.value}),
          () => '已撤销' + line.title + '的登记。'
        );
      return [said, element('p', {class: 'form-inline'}, why, ' ', button('撤销', withdraw))];
    }
    const rows = element('input', {
      class: 'form-control input-sm',
      type: 'number',
      min: '0',
      'aria-label': '国家平台显示“' + line.title + '”的行数'
    });
    const remark = field('“' + line.title + '”的说明', '行数不一致、不上报的原因');
    const take = () =>
      this.change(
        line.code,
        async () => {
          if (!/^\d+$/.test(rows.value)) {
            throw advice('请填写国家平台显示的行数，0或正整数。');
          }
          return send('PUT', path, {packageSha256, platformRows: Number(rows.value), remark: remark.value});
        },
        () => line.title + '已勾选为已导入。'
      );
    const leaveOut = () =>
      this.change(
        line.code,
        () => post(path + '/omission', {reason: remark.value}),
        () => line.title + '已注明不上报。'
      );
    return [
      said,
      element(
        'p',
        {class: 'form-inline'},
        line.state === 'TO_IMPORT' ? ['平台行数', rows, ' ', button('已导入', take), ' '] : '',
        remark,
        ' ',
        button('不上报', leaveOut)
      )
    ];
  }

  /** @param {Report} report @param {boolean} may */
  lists(report, may) {
    const counting = select('行号的算法', COUNTING);
    const shown = element('div', {'aria-live': 'polite'});
    /** @param {List} list */
    const open = async list => {
      try {
        const all = await get(this.path + '/error-lists/' + list.id + '/findings');
        shown.replaceChildren(
          element('h5', {}, list.fileName),
          element(
            'p',
            {},
            list.reading + '。' + (list.findings > all.length ? '这里列出前' + all.length + '项，共' + list.findings + '项。' : '')
          ),
          platformFindings(all, '这份清单没有内容。')
        );
      } catch (error) {
        shown.replaceChildren(problemBox(error));
      }
    };
    /** @param {File} file */
    const load = file =>
      this.change(
        'lists',
        async () => {
          await upload(this.path + '/error-lists?rows=' + counting.value, file, () => {}, 'POST');
          return get(this.path);
        },
        () => '错误清单已接收，逐条对应到表格、版本和行；有关责任单位在自己的数据页面也能看到。需要更正的，请在任务表单中退回有关表格。'
      );
    return element(
      'div',
      {},
      element('h5', {}, '国家平台的错误清单'),
      may ? element('p', {class: 'form-inline'}, counting, ' ', fileButton('上传错误清单', 'btn-default btn-sm', load, LISTS)) : '',
      this.spot('lists'),
      table(
        ['文件', '条数', '没有对应到行', '上传人', '时间', '办理'],
        report.lists.map(list => [
          list.fileName,
          list.findings,
          list.unplaced,
          list.by,
          when(list.at),
          [
            list.takenBack ? element('p', {class: 'text-danger'}, '已撤回，不再计入。' + list.takenBack) : null,
            button('查看', () => open(list)),
            ' ',
            link('原件', url(this.path + '/error-lists/' + list.id + '/file')),
            may && !list.takenBack ? this.takingBack(list) : null
          ]
        ]),
        '还没有上传过错误清单。平台没有报错的，不用上传。'
      ),
      shown
    );
  }

  /** @param {List} list */
  takingBack(list) {
    const why = field('撤回“' + list.fileName + '”的原因', '误传的，写明原因');
    const takeBack = () =>
      this.change(
        'lists',
        async () => {
          await post(this.path + '/error-lists/' + list.id + '/withdrawal', {reason: why.value});
          return get(this.path);
        },
        () => '已撤回“' + list.fileName + '”，各表不再显示其中的错误；清单本身和撤回的原因留有记录。'
      );
    return element('p', {class: 'form-inline'}, why, ' ', button('撤回', takeBack));
  }

  /** @param {Report} report @param {boolean} may */
  receipt(report, may) {
    const {receipt} = report;
    const number = field('国家平台回执号', '国家平台回执号', 30);
    /** @param {File} file */
    const record = file =>
      this.change(
        'receipt',
        () => upload(this.path + '/receipt?number=' + encodeURIComponent(number.value), file, () => {}, 'POST'),
        () => '回执已登记，文件会放进归档包。'
      );
    return element(
      'div',
      {},
      element('h5', {}, '回执'),
      receipt
        ? element(
            'p',
            {},
            '回执号：' + receipt.number + '，' + receipt.by + '，' + when(receipt.at) + '登记。文件：' + receipt.fileName + '，SHA-256：',
            hash(receipt.sha256),
            ' ',
            link('下载回执文件', url(this.path + '/receipt/file')),
            receipt.outdated
              ? element('span', {class: 'text-danger'}, ' 登记以后重新生成过上报数据包，内容不同：请按新的数据包重新登记回执。')
              : ''
          )
        : element('p', {class: 'filing-empty'}, '还没有登记回执。'),
      may
        ? element(
            'p',
            {class: 'form-inline'},
            number,
            ' ',
            fileButton(receipt ? '选择回执文件并重新登记' : '选择回执文件并登记', 'btn-primary btn-sm', record, RECEIPTS)
          )
        : '',
      this.spot('receipt')
    );
  }
}

/** @param {string} label @param {() => unknown} onclick */
const button = (label, onclick) => element('button', {class: 'btn btn-default btn-xs', onclick}, label);

/**
 * All of it, for whoever reports or may look.
 *
 * @param {number} year
 */
export async function nationalReport(year) {
  const room = new Room(year);
  room.show(await get(room.path));
  return room.node;
}

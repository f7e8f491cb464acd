// 数据使用登记: who asked for what, what was given, who took it; and whose a file is that turned up.
import {upload} from '../../../shared/scripts/api.js';
import {dataUses, dataUseTable, registerLink} from '../../../shared/scripts/data-use.js';
import {element} from '../../../shared/scripts/elements.js';
import {fileButton} from '../../../shared/scripts/file-button.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

export async function dataUseRegister() {
  const all = await dataUses();
  return [
    element('p', {class: 'filing-buttons'}, registerLink()),
    dataUseTable(all, '还没有数据使用申请。教职工在任务列表“启动流程”中选“数据使用申请”提出，各数据源单位许可后到您这里审批。', () => '')
  ];
}

/** Finds out of which delivery a file is. */
export function recognition() {
  const said = element('div', {'aria-live': 'polite'});
  /** @param {File} file */
  const look = async file => {
    try {
      const found = await upload('/api/data-use/recognition', file, () => {}, 'POST');
      said.replaceChildren(
        ...(found.length
          ? found.map(one =>
              element('p', {}, '“' + file.name + '”出自' + one.number + '（申请人' + one.applicantName + '）：' + one.by + '。')
            )
          : [element('p', {}, '“' + file.name + '”不是由数据使用申请交付的数据，或者行数太少、内容改动太多，无法识别。')])
      );
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [
    element(
      'p',
      {},
      '发现流传在外的数据时，把文件（.xlsx、.csv）放到这里，识别是哪一次申请交付的：看核验码；核验码被删去的，看至少30行的先后顺序。文件不会保存。'
    ),
    fileButton('识别文件出处', 'btn-default btn-sm', look),
    said
  ];
}

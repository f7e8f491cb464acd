/** 历史年度: years that were over before the school began here, brought in from the workbooks of their tables. */
@Module(
        mayKnow = {"calendar", "catalog", "cycle", "filing", "node", "organization", "trouble", "validation", "workbook"
        })
package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.Module;

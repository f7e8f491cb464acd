/**
 * 工作簿: rows of a table as they come out of and go into files (.xlsx, .csv), in normal form; templates and marked
 * copies; broken and hostile files are refused.
 */
@Module(mayKnow = "catalog")
package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.Module;

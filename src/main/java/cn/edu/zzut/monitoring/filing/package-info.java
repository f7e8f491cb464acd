/**
 * 报送: what each unit submits for each table, its immutable versions and rows, merging, last year's data, audits and
 * documents.
 */
@Module(mayKnow = {"catalog", "organization", "workbook"})
package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.Module;

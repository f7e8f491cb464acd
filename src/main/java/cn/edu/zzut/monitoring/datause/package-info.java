/**
 * 数据使用 (第二十一条): who asked for which columns of which tables, what the source units and the office decided, and the
 * file that was given: masked, marked, expiring, each download on record.
 */
@Module(mayKnow = {"calendar", "catalog", "cycle", "filing", "organization", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

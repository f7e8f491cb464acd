/**
 * 数据更正: how a unit gets a locked table changed: what it asks for, the rows that this opens, who decided what, and what has
 * become stale by it (第十九条).
 */
@Module(mayKnow = {"calendar", "catalog", "filing", "organization", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

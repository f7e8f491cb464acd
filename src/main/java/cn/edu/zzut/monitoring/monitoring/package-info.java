/**
 * 常态监测 (第十二条, 第十五条六): between two filings, which data units keep up to date and when, and which indicators then
 * give an alert.
 */
@Module(mayKnow = {"analysis", "calendar", "catalog", "cycle", "feel", "filing", "organization"})
@NullMarked
package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

/**
 * 统计口径 (第十八条): one quantity, declared once with all its occurrences in tables, colleges and other returns; what they
 * amount to in a year, where they differ, and how differences were explained or corrected.
 */
@Module(mayKnow = {"analysis", "catalog", "cycle", "filing", "node", "organization", "trail", "trouble", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

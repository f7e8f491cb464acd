/**
 * 指标汇总: what a school hands to its province of its indicators, and how those of many schools become one workbook, on a
 * machine that has nothing but the packages, the list of schools and their public keys.
 */
@Module(mayKnow = "archive/seal")
@NullMarked
package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

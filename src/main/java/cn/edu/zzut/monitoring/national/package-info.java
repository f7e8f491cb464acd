/**
 * 国家平台上报: the package of a year's locked tables in the form that the platform imports, the checklist of what was
 * imported there, what the platform's check returned, and the receipt.
 */
@Module(mayKnow = {"catalog", "cycle", "filing", "organization", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

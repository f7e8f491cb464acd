/** Packages of a year: the one reported to the national platform and the one that goes to the archive. */
@Module(mayKnow = {"catalog", "filing", "organization", "workbook"})
package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.Module;

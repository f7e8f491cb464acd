/**
 * 进展: how far each unit's part of each table is, whether and how late it is and probably will be; one answer for
 * everybody who shows or counts it.
 */
@Module(mayKnow = {"calendar", "catalog", "filing", "organization", "validation"})
package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.Module;

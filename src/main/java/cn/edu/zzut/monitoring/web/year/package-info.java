/**
 * A filing year over HTTP: launch, progress, matrix, decomposition, the check of all, indicators and what stands out, packages,
 * commendation.
 */
@Module(mayKnow = {"web/answer", "web/submission"})
package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.Module;

/** A filing year over HTTP: launch, progress, matrix, decomposition, the check of all, indicators, packages, commendation. */
package cn.edu.zzut.monitoring.web.year;

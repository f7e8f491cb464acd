/** Packages of a year: the one reported to the national platform and the one that goes to the archive. Knows catalog, filing and organization. */
package cn.edu.zzut.monitoring.archive;

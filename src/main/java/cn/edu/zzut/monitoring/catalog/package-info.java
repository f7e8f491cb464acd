/**
 * 指标体系: the table definitions, rules and indicators of a year, as data (YAML files under {@code catalog/<year>/},
 * shaped after Frictionless Table Schema); the office's editions, their comparison and mapping.
 */
@Module(mayKnow = {"calendar", "feel"})
package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.Module;

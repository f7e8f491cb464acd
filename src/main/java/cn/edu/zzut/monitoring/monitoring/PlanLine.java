package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Part;

/**
 * 监测计划的一行: which table is kept up to date, by whom, how often, and within how many working days of the beginning.
 *
 * @param part its responsible unit as a whole, or its assisting units, each its part
 */
public record PlanLine(TableCode table, Part part, Rhythm rhythm, int workingDays) {}

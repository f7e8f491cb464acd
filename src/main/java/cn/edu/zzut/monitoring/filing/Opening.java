package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.LocalDate;

/** A submission of a year that is to be opened. */
public record Opening(TableCode table, UnitCode unit, Part part, LocalDate dueOn) {}

package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.TableRow;
import java.util.List;

/**
 * What is being checked.
 *
 * @param lastYear the same unit's rows of the year before; empty when there are none
 * @param references the tables that this one refers to
 */
record Subject(
        TableDefinition table, int year, List<TableRow> rows, List<TableRow> lastYear, ReferenceData references) {}

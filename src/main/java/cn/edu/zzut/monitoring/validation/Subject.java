package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;

/**
 * What is being checked.
 *
 * @param rules the rules that it is held to
 * @param whole whether these are the table's rows of all units, not the part of an assisting unit
 * @param lastYear the same unit's rows of the year before; empty when there are none
 * @param others the year's other tables
 */
record Subject(
        TableDefinition table,
        int year,
        List<CompiledRule> rules,
        List<TableRow> rows,
        boolean whole,
        List<TableRow> lastYear,
        OtherTables others) {}

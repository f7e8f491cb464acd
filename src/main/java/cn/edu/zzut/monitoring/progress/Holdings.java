package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.List;

/** Who had which table from when to when; whoever runs the work knows it. */
public interface Holdings {

    /** All stretches of a table, in the order of their beginnings. */
    List<Holding> ofTable(int year, TableCode table);

    /** Those of all tables of the year that lasted, or last, longer than their due moment. */
    List<Holding> overdue(int year);
}

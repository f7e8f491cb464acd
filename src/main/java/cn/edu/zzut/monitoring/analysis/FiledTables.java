package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.Optional;

/** The tables of a year, as far as they have data; each is read once. */
interface FiledTables {

    int year();

    /** Empty when no version has been handed in. */
    Optional<Filed> of(TableCode table);

    /** Those of the year before, under the same codes and names. */
    FiledTables yearBefore();
}

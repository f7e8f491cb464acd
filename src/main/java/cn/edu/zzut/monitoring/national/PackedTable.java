package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import java.util.List;
import java.util.Optional;

/**
 * A table of the year as a package has it.
 *
 * @param place in the order of import, from 1
 * @param version the locked one; empty where none is locked
 * @param files empty where the table is left out
 * @param leftOut why; empty where it is not
 */
record PackedTable(
        int place, TableDefinition table, Optional<SubmissionVersion> version, List<String> files, String leftOut) {

    PackedTable {
        files = List.copyOf(files);
    }

    int rows() {
        return version.map(SubmissionVersion::rowCount).orElse(0);
    }
}

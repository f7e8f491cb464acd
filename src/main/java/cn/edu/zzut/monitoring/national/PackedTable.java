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
 * @param sha256 of the files one after the other; empty without files
 * @param leftOut why; empty where it is not
 */
record PackedTable(
        int place,
        TableDefinition table,
        Optional<SubmissionVersion> version,
        List<String> files,
        String sha256,
        String leftOut) {

    PackedTable {
        files = List.copyOf(files);
    }

    static PackedTable without(int place, TableDefinition table, Optional<SubmissionVersion> version, String why) {
        return new PackedTable(place, table, version, List.of(), "", why);
    }

    int rows() {
        return version.map(SubmissionVersion::rowCount).orElse(0);
    }
}

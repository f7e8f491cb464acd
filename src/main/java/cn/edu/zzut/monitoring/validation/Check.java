package cn.edu.zzut.monitoring.validation;

import java.util.List;
import java.util.function.Consumer;

/** One kind of check; the list of all reads as what an upload must pass. */
@FunctionalInterface
interface Check {

    void run(Subject subject, Consumer<Finding> findings);

    /** The checks, in the order in which a filer wants to read their findings. */
    static List<Check> all() {
        return List.of(
                new RowCountCheck(),
                new ColumnCheck(),
                new UniquenessCheck(),
                new ReferenceCheck(),
                new DisjointCheck(),
                new RuleCheck(),
                new YearOnYearCheck());
    }
}

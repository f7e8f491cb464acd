package cn.edu.zzut.monitoring.integrity;

import java.sql.Connection;
import java.sql.SQLException;

/** One kind of things that are kept with a hash. */
interface Kind {

    /** In Chinese. */
    String title();

    /** How many there are; empty statements of databases that are older than the kind count none. */
    long count(Connection database) throws SQLException;

    /** Looks at each, in memory that does not grow with how many or how large they are. */
    void look(Connection database, Look look) throws SQLException;
}

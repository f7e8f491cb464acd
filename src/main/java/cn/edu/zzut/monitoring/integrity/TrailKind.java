package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.trail.Link;
import cn.edu.zzut.monitoring.trail.SealedEntries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** 操作记录: the chain from its beginning. */
final class TrailKind implements Kind {

    private static final String THERE =
            "select count(*) from information_schema.tables where table_schema = 'monitoring' and table_name = 'trail_seal'";

    @Override
    public String title() {
        return "操作记录";
    }

    /** Databases of versions before have none. */
    @Override
    public long count(Connection database) throws SQLException {
        return Sql.number(database, THERE) == 0
                ? 0
                : Sql.number(database, "select count(*) from monitoring.trail_seal");
    }

    @Override
    public void look(Connection database, Look look) throws SQLException {
        if (Sql.number(database, THERE) > 0) {
            SealedEntries.look(database, new SealedEntries.Seen() {

                @Override
                public void link(Link link, Optional<String> fault) {
                    fault.ifPresent(what -> look.differs(difference(link.number() + "", what)));
                    look.looked();
                }

                @Override
                public void loose(long entry) {
                    look.differs(difference("0（记录" + entry + "）", "记录不在链中，也不在等待封存"));
                }
            });
        }
    }

    private Difference difference(String number, String what) {
        return new Difference(title(), 0, "", "", number, what);
    }
}

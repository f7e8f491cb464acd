package cn.edu.zzut.monitoring.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What says the hash of a version that it is about: it must be that version's.
 *
 * @param title in Chinese
 * @param select id, year, table, unit, and whether it is right
 */
record PairedKind(String title, String select, String fault) implements Kind {

    private static final int FETCHED = 500;

    /** Every 提交、审核、退回、锁定 names the version's hash. */
    static final Kind AUDITS = new PairedKind(
            "审核与锁定记录",
            """
            select a.id, s.year, s.table_code, s.unit_code, coalesce(v.sha256 = a.sha256, false)
            from monitoring.audit a join monitoring.submission s on s.id = a.submission_id
            left join monitoring.submission_version v on v.submission_id = a.submission_id and v.number = a.version_number
            order by a.id""",
            "记录的SHA-256不是所审核版本的");

    /** What is locked is a version that is there, and the one that was locked on record; former years were taken over locked. */
    static final Kind LOCKS = new PairedKind(
            "已锁定的报送",
            """
            select s.id, s.year, s.table_code, s.unit_code, v.id is not null
                and not exists (select from monitoring.audit l where l.submission_id = s.id and l.action = 'LOCK'
                    and l.id = (select max(id) from monitoring.audit m where m.submission_id = s.id and m.action = 'LOCK')
                    and (l.version_number <> v.number or l.sha256 <> v.sha256))
            from monitoring.submission s
            left join monitoring.submission_version v on v.submission_id = s.id and v.number = s.locked_version
            where s.locked_version is not null order by s.id""",
            "锁定的版本不存在，或不是锁定记录所记的版本");

    @Override
    public long count(Connection database) throws SQLException {
        return Sql.number(database, "select count(*) from (" + select + ") all_of_them");
    }

    @Override
    public void look(Connection database, Look look) throws SQLException {
        try (PreparedStatement listed = database.prepareStatement(select)) {
            listed.setFetchSize(FETCHED);
            try (ResultSet row = listed.executeQuery()) {
                while (row.next()) {
                    if (!row.getBoolean(5)) {
                        look.differs(new Difference(
                                title, row.getInt(2), row.getString(3), row.getString(4), row.getString(1), fault));
                    }
                    look.looked();
                }
            }
        }
    }
}

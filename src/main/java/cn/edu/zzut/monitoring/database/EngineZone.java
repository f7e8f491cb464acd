package cn.edu.zzut.monitoring.database;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The zone in which a database's engine times are written, which have none of their own. The application lives in the
 * school's zone whatever the machine's is; a database that an earlier version wrote in another is recognised by the hour
 * of its morning's timer and of its due dates, and is not touched before it is converted.
 */
final class EngineZone {

    private static final Logger LOG = LoggerFactory.getLogger(EngineZone.class);
    private static final ZoneId MACHINE = ZoneId.systemDefault();

    private EngineZone() {}

    /** From now on, whatever the machine says: what is written and read, also by the database's driver. */
    static void settle() {
        TimeZone.setDefault(TimeZone.getTimeZone(SchoolClock.ZONE));
    }

    /** The zone in which the times of the database are written; empty where nothing in it tells. */
    static Optional<ZoneOffset> found(Connection database) throws SQLException {
        if (!exists(database, "act_ru_job") || exists(database, "monitoring.time_zone")) {
            return Optional.empty();
        }
        return ZoneEvidence.of(
                times(
                        database,
                        "select duedate_ from act_ru_job where process_def_key_ = 'deadline-digest' and duedate_ is not null"),
                times(database, "select due_date_ from act_ru_task where due_date_ is not null limit 1000"));
    }

    /**
     * Does nothing where the times are the school's.
     *
     * @param named the zone that the operator says they are written in; blank where none is said
     * @throws StartupRefusal where they are another zone's and the operator has not said so
     */
    static void require(Connection database, String named) throws SQLException {
        Optional<ZoneOffset> other = found(database).filter(offset -> !offset.equals(offsetOf(SchoolClock.ZONE)));
        if (other.isPresent()) {
            String zone = "UTC" + (other.get().equals(ZoneOffset.UTC) ? "" : other.get());
            if (named.isBlank() || !offsetOf(zone(named)).equals(other.get())) {
                throw new StartupRefusal("这个数据库中的时间是按时区 " + zone + " 写入的，不是 " + SchoolClock.ZONE
                        + "，直接使用会使所有截止时间偏差。没有改动任何数据。请先备份数据库，再设置 MONITORING_DATABASE_WRITTEN_IN="
                        + zone + " 启动一次，系统会把流程引擎的时间换算成 " + SchoolClock.ZONE + "。");
            }
            convert(database, zone(named));
        }
    }

    /** The same for a database of the application's own, which it converts by itself. */
    static void converted(Connection database) throws SQLException {
        Optional<ZoneOffset> other = found(database).filter(offset -> !offset.equals(offsetOf(SchoolClock.ZONE)));
        if (other.isPresent()) {
            convert(database, offsetOf(MACHINE).equals(other.get()) ? MACHINE : other.get());
        }
    }

    private static ZoneId zone(String named) {
        try {
            return ZoneId.of(named.strip());
        } catch (DateTimeException e) {
            throw new StartupRefusal(
                    "MONITORING_DATABASE_WRITTEN_IN=" + named + " 不是时区，请写成 UTC 或 Europe/Berlin 这样。", e);
        }
    }

    private static ZoneOffset offsetOf(ZoneId zone) {
        return zone.getRules().getStandardOffset(Instant.EPOCH.plusSeconds(1_767_225_600));
    }

    private static boolean exists(Connection database, String table) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement("select to_regclass(?) is not null")) {
            asked.setString(1, table);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static List<LocalDateTime> times(Connection database, String select) throws SQLException {
        List<LocalDateTime> times = new ArrayList<>();
        try (PreparedStatement asked = database.prepareStatement(select);
                ResultSet rows = asked.executeQuery()) {
            while (rows.next()) {
                times.add(rows.getObject(1, LocalDateTime.class));
            }
        }
        return times;
    }

    /** All of it or nothing. */
    private static void convert(Connection database, ZoneId from) throws SQLException {
        database.setAutoCommit(false);
        try {
            for (String update : updates(database)) {
                try (PreparedStatement change = database.prepareStatement(update)) {
                    for (int i = 1; i <= change.getParameterMetaData().getParameterCount(); i += 2) {
                        change.setString(i, zoneOfPostgres(from));
                        change.setString(i + 1, SchoolClock.ZONE.getId());
                    }
                    change.executeUpdate();
                }
            }
            database.commit();
            LOG.warn("数据库中流程引擎的时间已由 {} 换算成 {}", from, SchoolClock.ZONE);
        } catch (SQLException e) {
            database.rollback();
            throw e;
        } finally {
            database.setAutoCommit(true);
        }
    }

    /** To PostgreSQL an offset is written with the sign of POSIX, a name is a name. */
    private static String zoneOfPostgres(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset offset
                ? "UTC" + (offset.getTotalSeconds() <= 0 ? "+" : "-") + Math.abs(offset.getTotalSeconds()) / 3600 + ":"
                        + Math.abs(offset.getTotalSeconds()) / 60 % 60
                : zone.getId();
    }

    private static List<String> updates(Connection database) throws SQLException {
        List<String> updates = new ArrayList<>();
        try (PreparedStatement asked = database.prepareStatement(
                        """
                        select format('update %I set ', c.table_name)
                            || string_agg(format('%1$I = %1$I at time zone ? at time zone ?', c.column_name), ', ')
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = current_schema() and c.table_name like 'act\\_%'
                            and t.table_type = 'BASE TABLE' and c.data_type = 'timestamp without time zone'
                        group by c.table_name order by c.table_name""");
                ResultSet rows = asked.executeQuery()) {
            while (rows.next()) {
                updates.add(rows.getString(1));
            }
        }
        return updates;
    }
}

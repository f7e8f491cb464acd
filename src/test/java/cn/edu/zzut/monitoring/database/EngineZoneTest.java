package cn.edu.zzut.monitoring.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.support.SchoolTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database whose times were written in another zone is recognised, named, and converted when the operator says so. */
@SchoolTest
class EngineZoneTest {

    @Autowired
    JdbcTemplate jdbc;

    @Value("${spring.datasource.url}")
    String url;

    Connection before;

    @BeforeEach
    void aDatabaseOfBeforeOnAMachineInLondon() throws SQLException {
        jdbc.execute("drop database if exists zone_of_before");
        jdbc.execute("create database zone_of_before");
        before = DriverManager.getConnection(url.replace("/postgres?", "/zone_of_before?"));
        execute("create table act_ru_job (process_def_key_ text, duedate_ timestamp)");
        execute("create table act_ru_task (due_date_ timestamp)");
        execute("create table act_hi_taskinst (start_time_ timestamp, name_ text)");
        execute("insert into act_ru_job values ('deadline-digest', '2026-11-28 00:00:00')");
        execute("insert into act_ru_task values ('2026-12-01 10:00:00')");
        execute("insert into act_hi_taskinst values ('2026-11-27 23:30:00', '填报'), (null, '填报')");
    }

    @AfterEach
    void itIsGone() throws SQLException {
        before.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = before.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (var statement = before.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void theStartIsRefusedAndNamesTheZone() throws SQLException {
        assertThatThrownBy(() -> EngineZone.require(before, ""))
                .isInstanceOf(StartupRefusal.class)
                .hasMessageContaining("时区 UTC")
                .hasMessageContaining("MONITORING_DATABASE_WRITTEN_IN=UTC");
        assertThatThrownBy(() -> EngineZone.require(before, "America/New_York")).hasMessageContaining("时区 UTC");
        assertThatThrownBy(() -> EngineZone.require(before, "伦敦")).hasMessageContaining("不是时区");
        assertThat(read("select duedate_ from act_ru_job")).isEqualTo("2026-11-28 00:00:00");
    }

    @Test
    void whatTheOperatorNamesIsConverted() throws SQLException {
        EngineZone.require(before, "UTC");
        assertThat(read("select duedate_ from act_ru_job")).isEqualTo("2026-11-28 08:00:00");
        assertThat(read("select due_date_ from act_ru_task")).isEqualTo("2026-12-01 18:00:00");
        assertThat(read("select max(start_time_) from act_hi_taskinst")).isEqualTo("2026-11-28 07:30:00");
        assertThatCode(() -> EngineZone.require(before, "")).doesNotThrowAnyException();
        EngineZone.require(before, "UTC");
        assertThat(read("select duedate_ from act_ru_job")).as("once").isEqualTo("2026-11-28 08:00:00");
    }

    @Test
    void theEmbeddedDatabaseIsConvertedWithoutAQuestion() throws SQLException {
        execute("update act_ru_job set duedate_ = '2026-11-28 05:30:00'");
        execute("update act_ru_task set due_date_ = '2026-12-01 15:30:00'");
        EngineZone.converted(before);
        assertThat(read("select duedate_ from act_ru_job")).isEqualTo("2026-11-28 08:00:00");
    }

    @Test
    void sessionsOfTheApplicationAreTheSchools() {
        assertThat(jdbc.queryForObject("show timezone", String.class)).isEqualTo("Asia/Shanghai");
    }
}

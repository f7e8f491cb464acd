package cn.edu.zzut.monitoring.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was on record when a year ran already goes on with one line, under its own number. */
@SchoolTest
class RecordsFromBeforeTest {

    private static final String FORMER = "records_from_before";

    @Autowired
    HikariDataSource present;

    JdbcClient former;

    @BeforeEach
    void aSchoolOfTheVersionBeforeHasARecord() {
        JdbcClient.create(present).sql("create database " + FORMER).update();
        upTo("37");
        former = JdbcClient.create(database());
        former.sql("insert into monitoring.unit (code, name, kind) values ('201', '机械工程学院', 'COLLEGE')")
                .update();
        former.sql(
                        """
                        insert into monitoring.accountability_record (id, year, kind, fault, unit_code, table_code,
                            subject, planned_on, state, explanation, days_late, all_days_late, deductions, grade, decision,
                            decided_by, found_at)
                        overriding system value
                        values (41, 2026, 'LATE', 'submission:7', '201', '4-2', '迟报', '2026-09-08', 'EXPLAINED', '实习', 3, 5,
                            '教务处2个工作日', 'NONE', '', '', now())""")
                .update();
    }

    @AfterEach
    void itIsGone() {
        JdbcClient.create(present)
                .sql("drop database " + FORMER + " with (force)")
                .update();
    }

    private DriverManagerDataSource database() {
        return new DriverManagerDataSource(
                present.getJdbcUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + FORMER + "$1"),
                present.getUsername(),
                present.getPassword());
    }

    private void upTo(String version) {
        Flyway.configure()
                .dataSource(database())
                .schemas("monitoring")
                .defaultSchema("monitoring")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void itHasOneLineAndTheNextLineHasANumberOfItsOwn() {
        upTo("38");
        assertThat(former.sql(
                                """
                                select id || ' ' || record_id || ' ' || fault || ' ' || days_late || '/' || all_days_late || ' '
                                    || deductions from monitoring.accountability_line""")
                        .query(String.class)
                        .list())
                .containsExactly("41 41 submission:7 3/5 教务处2个工作日");
        assertThat(former.sql(
                                """
                                insert into monitoring.accountability_line (record_id, year, kind, fault, table_code,
                                    subject) values (41, 2026, 'LATE', 'submission:8', '4-3', '迟报') returning id""")
                        .query(Long.class)
                        .single())
                .isEqualTo(42);
    }
}

package cn.edu.zzut.monitoring.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.FormerDatabase;
import cn.edu.zzut.monitoring.support.SchoolTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was on record when a year ran already goes on with one line, under its own number. */
@SchoolTest
class RecordsFromBeforeTest {

    @Autowired
    DataSource present;

    FormerDatabase former;

    @BeforeEach
    void aSchoolOfTheVersionBeforeHasARecord() {
        former = new FormerDatabase(present, "records_from_before", "37");
        former.jdbc()
                .sql("insert into monitoring.unit (code, name, kind) values ('201', '机械工程学院', 'COLLEGE')")
                .update();
        former.jdbc()
                .sql(
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
        former.close();
    }

    @Test
    void itHasOneLineAndTheNextLineHasANumberOfItsOwn() {
        former.upTo("38");
        assertThat(former.jdbc()
                        .sql(
                                """
                                select id || ' ' || record_id || ' ' || fault || ' ' || days_late || '/' || all_days_late || ' '
                                    || deductions from monitoring.accountability_line""")
                        .query(String.class)
                        .list())
                .containsExactly("41 41 submission:7 3/5 教务处2个工作日");
        assertThat(former.jdbc()
                        .sql(
                                """
                                insert into monitoring.accountability_line (record_id, year, kind, fault, table_code,
                                    subject) values (41, 2026, 'LATE', 'submission:8', '4-3', '迟报') returning id""")
                        .query(Long.class)
                        .single())
                .isEqualTo(42);
    }
}

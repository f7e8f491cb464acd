package cn.edu.zzut.monitoring.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.FormerDatabase;
import cn.edu.zzut.monitoring.support.SchoolTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rectifications that ran before items had a responsible person and a strike-off go on where they stood. */
@SchoolTest
class RectificationsFromBeforeTest {

    @Autowired
    DataSource present;

    FormerDatabase former;

    @BeforeEach
    void aSchoolOfTheVersionBeforeRectifies() {
        former = new FormerDatabase(present, "rectifications_from_before", "39");
        JdbcClient jdbc = former.jdbc();
        jdbc.sql("insert into monitoring.unit (code, name, kind) values ('201', '机械工程学院', 'COLLEGE')")
                .update();
        jdbc.sql("insert into monitoring.person (id, name, unit_code, email, phone) values ('h1', '甲某', '201', '', '')")
                .update();
        jdbc.sql("insert into monitoring.person_role values ('h1', 'UNIT_HEAD')")
                .update();
        for (String state : List.of("PUBLISHED", "MEASURES_PROPOSED", "DONE", "VERIFIED")) {
            jdbc.sql(
                            """
                            insert into monitoring.rectification (year, unit_code, problem, requirement, state, measures, evidence,
                                return_reason, due_on, published_at, verified_at)
                            values (2025, '201', '问题', '要求', :state, '', '', '', '2026-03-02', now(),
                                case when :state = 'VERIFIED' then timestamptz '2026-02-01 10:00+08' end)""")
                    .param("state", state)
                    .update();
        }
    }

    @AfterEach
    void itIsGone() {
        former.close();
    }

    @Test
    void eachGoesOnWhereItStoodWithItsUnitsHead() {
        former.upTo("40");
        assertThat(former.jdbc()
                        .sql(
                                """
                                select state || ' ' || responsible || ' ' || plan_due_on || ' ' || progress
                                from monitoring.rectification order by id""")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "PUBLISHED h1 2026-03-02 0",
                        "MEASURES_CONFIRMED h1 2026-03-02 0",
                        "CLOSING_CONFIRMED h1 2026-03-02 0",
                        "STRUCK_OFF h1 2026-03-02 100");
    }
}

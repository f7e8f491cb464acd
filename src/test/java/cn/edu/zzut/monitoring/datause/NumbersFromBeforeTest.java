package cn.edu.zzut.monitoring.datause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.FormerDatabase;
import cn.edu.zzut.monitoring.support.SchoolTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request that had a number keeps it: papers and files carry it. */
@SchoolTest
class NumbersFromBeforeTest {

    @Autowired
    DataSource present;

    FormerDatabase former;

    @BeforeEach
    void aSchoolOfTheVersionBeforeHasARequest() {
        former = new FormerDatabase(present, "numbers_from_before", "60");
        former.jdbc()
                .sql(
                        """
                        insert into monitoring.data_use (id, year, applicant, unit_code, nature, matter, purpose, contact,
                            from_year, to_year, granularity, recipient, use_until, kept_at, personal_reason,
                            personal_given, state, reason, asked_at, secret, destroyed_how, revision)
                        overriding system value
                        values (17, 2026, 'x01-filer', '201', 'RESEARCH', '师资', '分析', '1', 2025, 2026, 'DETAIL', '',
                            '2027-06-30', '电脑', '', false, 'CHOOSING', '', '2027-01-05T01:00:00Z', '', '', 0)""")
                .update();
    }

    @AfterEach
    void itIsGone() {
        former.close();
    }

    @Test
    void itKeepsItsNumberAndNoOtherHasTheSame() {
        former.upTo("63");
        assertThat(former.jdbc()
                        .sql("select asked_in, ordinal from monitoring.data_use")
                        .query((row, n) -> new RequestNumber(row.getInt(1), row.getInt(2)).toString())
                        .list())
                .containsExactly("数据使用〔2026〕17号");
    }
}

package cn.edu.zzut.monitoring.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.support.FormerDatabase;
import cn.edu.zzut.monitoring.support.SchoolTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Differences that were sent twice before that was refused go on to their ends; no third is sent. */
@SchoolTest
class DifferencesFromBeforeTest {

    @Autowired
    DataSource present;

    FormerDatabase former;

    @BeforeEach
    void aSchoolOfTheVersionBeforeHasDoubles() {
        former = new FormerDatabase(present, "differences_from_before", "59");
        asked("majors", "ACCEPTED");
        asked("majors", "ASKED");
        asked("majors", "ANSWERED");
        asked("colleges", "ASKED");
    }

    @AfterEach
    void itIsGone() {
        former.close();
    }

    private void asked(String occurrence, String state) {
        former.jdbc()
                .sql(
                        """
                        insert into monitoring.concept_difference (year, concept, occurrence, title, value, other, basis,
                            units, state, asked_by, asked_at, reason)
                        values (2026, 'admission-plan', ?, '相差', 90, 100, '', '104', ?, 'office', now(), '')""")
                .params(occurrence, state)
                .update();
    }

    @Test
    void theNewestIsTheOneAndTheOlderOneIsLeftToItsEnd() {
        former.upTo("60");
        assertThat(former.jdbc()
                        .sql(
                                """
                                select occurrence || ' ' || state || ' ' || doubled from monitoring.concept_difference
                                order by id""")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "majors ACCEPTED false", "majors ASKED true", "majors ANSWERED false", "colleges ASKED false");
        assertThatThrownBy(() -> asked("majors", "ASKED")).isInstanceOf(DuplicateKeyException.class);
        former.jdbc()
                .sql("update monitoring.concept_difference set state = 'ACCEPTED' where state = 'ANSWERED'")
                .update();
        former.jdbc()
                .sql("update monitoring.concept_difference set state = 'ANSWERED' where doubled")
                .update();
        asked("majors", "ASKED");
    }
}

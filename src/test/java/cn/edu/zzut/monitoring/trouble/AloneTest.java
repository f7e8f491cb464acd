package cn.edu.zzut.monitoring.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done for many fails for one alone, and stays on record until it is done. */
@SchoolTest
class AloneTest {

    private static final String MATTER = "试办";

    @Autowired
    Story story;

    @Autowired
    Alone alone;

    @Autowired
    Troubles troubles;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothingIsOnRecord() {
        story.forgetOtherStories();
    }

    private static void fails() {
        throw Refusal.conflict("还没有负责人。");
    }

    @Test
    void theOthersAreDoneAndTheOfficeReadsWhoseIsNot() {
        List<String> done = new ArrayList<>();
        for (String unit : List.of("甲", "乙", "丙")) {
            alone.run(MATTER, unit, () -> {
                if (unit.equals("乙")) {
                    fails();
                }
                done.add(unit);
            });
        }
        assertThat(done).containsExactly("甲", "丙");
        assertThat(troubles.open()).singleElement().satisfies(undone -> {
            assertThat(undone.whose()).isEqualTo("乙");
            assertThat(undone.reason()).isEqualTo("还没有负责人。");
        });
    }

    @Test
    void itCountsOnAndIsOverOnceItIsDone() {
        alone.run(MATTER, "甲", AloneTest::fails);
        alone.run(MATTER, "甲", AloneTest::fails);
        assertThat(troubles.open()).singleElement().satisfies(undone -> assertThat(undone.times())
                .isEqualTo(2));
        assertThat(alone.run(MATTER, "甲", () -> {})).isTrue();
        assertThat(troubles.open()).isEmpty();
    }

    @Test
    void aMistakeIsToldByItsNumberAndUndoesItsOwnWorkOnly() {
        transaction.executeWithoutResult(whole -> {
            jdbc.update("insert into monitoring.digest_day values ('2026-01-05', now())");
            alone.run(MATTER, "甲", () -> {
                jdbc.update("insert into monitoring.digest_day values ('2026-01-06', now())");
                throw new IllegalStateException("a bug");
            });
        });
        assertThat(jdbc.queryForList("select day::text from monitoring.digest_day", String.class))
                .containsExactly("2026-01-05");
        assertThat(troubles.open()).singleElement().satisfies(undone -> assertThat(undone.reason())
                .contains("错误编号")
                .doesNotContain("a bug"));
    }

    @Test
    void whatIsTriedAllTheTimeRestsAfterAFailure() {
        List<String> tries = new ArrayList<>();
        Runnable work = () -> {
            tries.add("once");
            fails();
        };
        alone.runNowAndThen(MATTER, "甲", work);
        alone.runNowAndThen(MATTER, "甲", work);
        assertThat(tries).hasSize(1);
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(6)));
        alone.runNowAndThen(MATTER, "甲", work);
        assertThat(tries).hasSize(2);
    }

    @Test
    void thatTheDatabaseIsAwayIsNobodysTrouble() {
        assertThatThrownBy(() -> alone.run(MATTER, "甲", () -> {
                    throw Refusal.databaseAway();
                }))
                .isInstanceOf(Refusal.Busy.class);
        assertThat(troubles.open()).isEmpty();
    }

    @Test
    void theOfficeTakesNoteUntilItFailsAgain() {
        alone.run(MATTER, "甲", AloneTest::fails);
        assertThat(troubles.takeNote(troubles.open().get(0).id())).isTrue();
        assertThat(troubles.open()).isEmpty();
        alone.run(MATTER, "甲", AloneTest::fails);
        assertThat(troubles.open()).hasSize(1);
    }
}

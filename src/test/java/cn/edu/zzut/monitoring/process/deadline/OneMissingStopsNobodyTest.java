package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One thing that is missing stops nobody: each person's, each unit's part fails alone, and the office sees it. */
@SchoolTest
class OneMissingStopsNobodyTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    int year;
    LocalDate due;

    @BeforeEach
    void twoUnitsHaveATask() {
        year = story.newYear();
        for (String[] given : new String[][] {{"2-1", "101"}, {"4-2", "104"}}) {
            story.assigned(year, given[0], given[1]);
            ProcessInstance collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", given[0]));
            story.completes(collection, "state-requirements", "requirement", "要求");
            due = story.dueDay(story.task(collection, "merge-and-fill"));
        }
    }

    @AfterEach
    void everyUnitHasItsHead() {
        jdbc.update("insert into monitoring.person_role select id, 'UNIT_HEAD' from monitoring.person"
                + " where id like '%-head' on conflict do nothing");
    }

    private void hasNoHead(String unit) {
        jdbc.update("delete from monitoring.person_role where person_id = ? and role = 'UNIT_HEAD'", unit + "-head");
    }

    @Test
    void aUnitWithoutAHeadKeepsNobodyFromTheMorningsDigest() {
        hasNoHead("xxb");
        story.timePassesTo(story.workingDays.plus(due, 1), 9);
        assertThat(story.digestsTo("jwc-filer").get(0)).contains("已逾期1个工作日");
        assertThat(story.digestsTo("xxb-filer").get(0)).contains("已逾期1个工作日");
        assertThat(story.digestsTo("office").get(0)).contains("【全校】");
    }

    @Test
    void aDigestThatWasHeldUpPastMidnightIsStillSent() {
        LocalDate friday = due.plusDays(1);
        while (friday.getDayOfWeek() != DayOfWeek.FRIDAY
                || !story.workingDays.isWorkingDay(friday)
                || story.workingDays.isWorkingDay(friday.plusDays(1))) {
            friday = friday.plusDays(1);
        }
        story.timePassesTo(friday.minusDays(1), 9);
        int mails = story.digestsTo("xxb-filer").size();
        story.timePassesTo(
                friday.plusDays(1).atTime(0, 30).atZone(SchoolClock.ZONE).toInstant());
        assertThat(story.digestsTo("xxb-filer")).hasSize(mails + 1);
        story.timePassesTo(friday.plusDays(1), 9);
        assertThat(story.digestsTo("xxb-filer")).as("quiet on Saturday").hasSize(mails + 1);
    }
}

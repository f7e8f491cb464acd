package cn.edu.zzut.monitoring.archive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.archive.seal.TrailInPackage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.trail.EntryHash;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year's entries go into its package twice: in words for people, and as links that anybody can compute again. */
@SchoolTest
class TrailInThePackageTest {

    @Autowired
    Story story;

    @Autowired
    TrailOfTheYear trail;

    @Autowired
    JdbcTemplate jdbc;

    private int filedYear() {
        int year = story.newYear();
        Submission submission = story.assigned(year, "1-1", "101");
        story.submissions.begin(submission.id());
        story.uploads(submission);
        jdbc.update(
                "insert into monitoring.trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what,"
                        + " outcome, status, times, before, after) values (now(), 'office', '', '', '', 'DECISION', ?, '1-1', '101', '', '',"
                        + " '锁定第1版', 'DONE', 0, 1, null, '{\"version\": 1}'), (now(), 'nobody', '', '', '', 'OTHER', 0, '', '', '', '',"
                        + " 'not of the year', 'DONE', 0, 1, null, null)",
                year);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        jdbc.queryForObject("select count(*) from monitoring.trail_open", Integer.class))
                .isZero());
        return year;
    }

    @Test
    void peopleReadItInChinese() throws IOException {
        String read = Packed.by(trail, filedYear(), "").get("操作记录.csv");
        assertThat(read)
                .startsWith("\ufeff编号,时间,账号,姓名")
                .contains("提交、审核和决定", "锁定第1版", "表1-1 ", "（101）", "版本：1")
                .doesNotContain("{\"", "not of the year", "待封存");
    }

    @Test
    void theChainIsComputedFromNothingButThePackage() throws IOException {
        Map<String, String> files = Packed.by(trail, filedYear(), "");
        List<String> lines = files.get(TrailInPackage.CHAIN).lines().toList();
        assertThat(lines.get(0)).isEqualTo(String.join(",", TrailInPackage.HEADINGS));
        String last = "";
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 5);
            if (!last.isEmpty()) {
                assertThat(cells[1]).isEqualTo(last);
            }
            assertThat(EntryHash.of(Long.parseLong(cells[0]), cells[1], cells[2]))
                    .isEqualTo(cells[3]);
            if (!cells[4].isEmpty()) {
                String content = cells[4].substring(1, cells[4].length() - 1).replace("\"\"", "\"");
                assertThat(EntryHash.ofContent(content)).isEqualTo(cells[2]);
            }
            last = cells[3];
        }
        assertThat(files.get(TrailInPackage.END)).contains(last);
        assertThat(files.get(TrailInPackage.CHAIN)).contains("锁定第1版").doesNotContain("not of the year");
    }
}

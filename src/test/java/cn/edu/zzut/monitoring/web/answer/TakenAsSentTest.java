package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent is taken as it is or refused, never changed in silence. */
@SchoolTest
class TakenAsSentTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYearIsLaunched() {
        year = story.newYear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST | /api/cycles | {"year":2035.9}
                    POST | /api/cycles | {"year":"2035"}
                    POST | /api/me/routine/AUDIT | {"tasks":[{"id":"a","version":1}],"responsible":"true"}
                    POST | /api/me/routine/AUDIT | {"tasks":[{"id":"a","version":1.5}],"responsible":true}
                    PUT  | /api/cycles/YEAR/stages/6/due | {"day":20270101,"reason":"x"}
                    PUT  | /api/cycles/YEAR/stages/6/due | {"day":"2027-01-18T00:00:00","reason":"x"}
                    PUT  | /api/calendar/days/2027-03-10 | {"working":"false","name":"x"}
                    PUT  | /api/deadline-rules | {"remindBefore":[1.5],"grace":2}
                    PUT  | /api/deadline-rules | {"remindBefore":[null],"grace":1}
                    PUT  | /api/calendar/days/2027-03-10 | {"name":"x"}
                    """)
    void nothingOfAnotherTypeIsMadeToFit(String method, String path, String body) {
        Answer refused = new Browser(port, "office").send(method, path.replace("YEAR", String.valueOf(year)), body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).contains("格式不正确");
    }

    @Test
    void aCharacterThatNoTextCanHaveIsRefused() {
        String day = story.workingDays
                .plus(story.cycles.planOf(year).due(cn.edu.zzut.monitoring.cycle.Stage.ARCHIVING), 1)
                .toString();
        Answer refused = new Browser(port, "office")
                .put("/api/cycles/" + year + "/stages/6/due", Map.of("day", day, "reason", "a\u0000b"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).contains("控制字符");
    }

    /** Whether as a text of its own or in a row of data: none reaches the database, and none is an error of the system. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    xxb-filer | POST | /api/training/YEAR/definition-questions | {"table":"2-1","column":"","text":"a\\u0000b"}
                    office    | PUT  | /api/catalogs/YEAR/definitions/2-1 | [{"column":"总占地面积","meaning":"a\\u0000b"}]
                    office    | POST | /api/reviews/YEAR/rounds | {"dueOn":"2026-12-01","reason":"a\\u0000b"}
                    xxb-filer | PUT  | /api/submissions/LAND/rows | {"base":1,"changed":[{"row":2,"values":{"总占地面积":"a\\u0000b"}}]}
                    xxb-head  | POST | /api/submissions/LAND/remarks | {"row":2,"column":"总占地面积","text":"a\\u0000b"}
                    """)
    void noTextHasANul(String person, String method, String path, String body) {
        Submission land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        story.uploads(land);
        Answer refused = new Browser(port, person)
                .send(
                        method,
                        path.replace("YEAR", String.valueOf(year))
                                .replace("LAND", land.id().toString()),
                        body);
        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        assertThat(refused.detail()).as(refused.text()).isNotBlank();
    }

    @Test
    void whoSaysNothingChangesNothing() {
        Browser office = new Browser(port, "office");
        String before = office.get("/api/deadline-rules").text();
        assertThat(office.put("/api/deadline-rules", Map.of()).status()).isEqualTo(400);
        assertThat(office.get("/api/deadline-rules").text()).isEqualTo(before);
        assertThat(office.post("/api/cycles/" + year + "/urges", Map.of()).detail())
                .contains("没有催办任何人");
    }

    @Test
    void anAddressThatLeadsOutIsNotThere() {
        Answer refused = new Browser(port, "office").send("POST", "/api/tasks/%2e%2e/hand-in", "{}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(404);
        assertThat(refused.detail()).contains("没有这个地址");
    }

    @Test
    void anotherFormatIsNotAMistakeOfOurs() {
        assertThat(new Browser(port, "office").get("/api/cycles", "text/html").status())
                .isEqualTo(406);
    }
}

package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The archivist and the administrator have all hashes computed anew, and read what differs by name, not by content. */
@SchoolTest
class HashCheckTest {

    private static final String CHECKS = "/api/hash-checks";

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void theSchoolAsItIs() {
        story.forgetOtherStories();
    }

    private JsonNode checkedBy(String user) {
        Browser person = new Browser(port, user);
        int before = person.get(CHECKS).json().path("done").size();
        assertThat(person.post(CHECKS, Map.of()).status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> person.get(CHECKS).json().path("done").size() > before);
        return person.get(CHECKS).json().path("done").get(0);
    }

    @Test
    void theArchivistFindsAllAsItWasKept() {
        assertThat(new Browser(port, "archivist").get(CHECKS).json().path("done"))
                .isEmpty();
        JsonNode done = checkedBy("archivist");
        assertThat(done.path("failure").asText()).isEmpty();
        assertThat(done.path("different").asInt()).as(done.toString()).isZero();
        assertThat(done.path("looked").asInt()).isGreaterThan(100);
    }

    @Test
    void theAdministratorReadsWhatDiffersWithoutItsContent() {
        jdbc.execute("alter table monitoring.version_row disable trigger row_is_immutable");
        String first = "where version_id = (select min(version_id) from monitoring.version_row)";
        jdbc.execute("create table monitoring.kept as select * from monitoring.version_row " + first);
        jdbc.execute("update monitoring.version_row set data = '{\"秘密\":\"改过的内容\"}' " + first);
        try {
            JsonNode done = checkedBy("admin");
            assertThat(done.path("different").asInt()).isEqualTo(1);
            assertThat(done.path("differences").get(0).path("kind").asText()).isEqualTo("数据版本");
            assertThat(done.path("differences").get(0).path("table").asText()).isNotEmpty();
            assertThat(done.toString()).doesNotContain("改过的内容");
        } finally {
            jdbc.execute("update monitoring.version_row r set data = k.data from monitoring.kept k"
                    + " where k.version_id = r.version_id and k.row_no = r.row_no");
            jdbc.execute("drop table monitoring.kept");
            jdbc.execute("alter table monitoring.version_row enable trigger row_is_immutable");
        }
    }

    @Test
    void nobodyElseMay() {
        for (String user : List.of("office", "leader", "jwc-head", "jwc-filer", "expert1")) {
            assertThat(new Browser(port, user).get(CHECKS).status()).as(user).isEqualTo(403);
            assertThat(new Browser(port, user).post(CHECKS, Map.of()).detail()).contains("只有档案馆和系统管理员可以");
        }
    }
}

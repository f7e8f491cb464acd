package cn.edu.zzut.monitoring.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office writes what a column means; filers read it at once, in a launched year too. */
@SchoolTest
class MeaningTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    String path;
    Browser office;

    @BeforeEach
    void aLaunchedYear() {
        year = story.newYear();
        path = "/api/catalogs/" + year + "/meanings";
        office = new Browser(port, "office");
    }

    private static String meaning(JsonNode columns, String name) {
        for (JsonNode column : columns) {
            if (column.path("name").asText().equals(name)) {
                return column.path("meaning").asText();
            }
        }
        return "none";
    }

    private JsonNode ofMoney() {
        for (JsonNode table : office.get(path).json()) {
            if (table.path("code").asText().equals("2-9-2")) {
                return table.path("columns");
            }
        }
        throw new AssertionError();
    }

    @Test
    void whatTheOfficeWritesIsReadAtOnceAndMayBeWrittenAnew() {
        var money = story.assigned(year, "2-9-2", "101");
        var filer = new Browser(port, "xxb-filer");
        assertThat(meaning(ofMoney(), "专业建设支出")).isEmpty();
        assertThat(office.put(path + "/2-9-2", Map.of("专业建设支出", " 校级专业建设项目的支出 "))
                        .status())
                .isEqualTo(200);
        assertThat(meaning(ofMoney(), "专业建设支出")).isEqualTo("校级专业建设项目的支出");
        assertThat(office.put(path + "/2-9-2", Map.of("专业建设支出", "用于专业建设的支出")).status())
                .isEqualTo(200);
        assertThat(meaning(filer.get("/api/submissions/" + money.id()).json().path("definitions"), "专业建设支出"))
                .isEqualTo("用于专业建设的支出");
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithItsReason() {
        String words = "含义";
        assertThat(office.put(path + "/2-9-2", Map.of("没有的项", words)).text()).contains("没有数据项“没有的项”");
        assertThat(office.put(path + "/2-9-2", Map.of("教学日常运行支出", words)).text())
                .contains("已有含义");
        assertThat(office.put(path + "/2-9-2", Map.of("专业建设支出", " ")).text()).contains("是空的");
        assertThat(office.put(path + "/2-9-2", Map.of("专业建设支出", "长".repeat(101)))
                        .text())
                .contains("100字以内");
        assertThat(new Browser(port, "xxb-filer")
                        .put(path + "/2-9-2", Map.of("专业建设支出", words))
                        .status())
                .isEqualTo(403);
    }
}

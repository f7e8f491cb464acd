package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 我的数据: each sees and takes away what is kept about themselves, the office for whoever asks in writing, nobody else. */
@SchoolTest
class MyDataTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeEach
    void aFilerStandsInTheStaffTable() {
        int year = story.newYear();
        Submission staff = story.assigned(year, "1-5-1", "105");
        story.submissions.begin(staff.id());
        List<TableRow> rows = new ArrayList<>(story.sample(staff));
        Map<String, String> own = new HashMap<>(rows.get(0).values());
        own.put("工号", "x01-filer");
        own.put("姓名", "独有的名字");
        rows.set(0, new TableRow(rows.get(0).number(), rows.get(0).unit(), own));
        story.uploads(staff, rows);
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private static JsonNode part(JsonNode data, String title) {
        for (JsonNode part : data.path("parts")) {
            if (part.path("title").asText().contains(title)) {
                return part;
            }
        }
        throw new AssertionError(title);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void eachSeesTheOwnAlsoWhereNothingIsKept() {
        JsonNode data = as("x01-filer").get("/api/me/data").json();
        assertThat(part(data, "人员信息").path("rows").get(0).toString()).contains("x01-filer@zzut.example");
        assertThat(part(data, "任职").path("rows").toString()).contains("数据填报人").doesNotContain("FILER");
        assertThat(data.path("parts").toString()).doesNotContain("\"system\"", "\"105\"");
        assertThat(part(data, "操作记录").path("headings").toString()).contains("结果");
        assertThat(part(data, "表彰").path("count").asInt()).isZero();
        assertThat(part(data, "表1-5-1").path("rows").toString()).contains("独有的名字");
        assertThat(as("x02-filer").get("/api/me/data").text()).doesNotContain("独有的名字");
        assertThat(part(as("office").get("/api/me/data").json(), "经办人")
                        .path("rows")
                        .toString())
                .contains("启动年度", "指标体系");
        assertThat(as("admin").get("/api/me/data").status()).isEqualTo(200);
    }

    @Test
    void theCopyHasAllOfItForProgramsAndForPeople() throws IOException {
        var files = unpacked(as("x01-filer").get("/api/me/data.zip").body());
        assertThat(files).containsOnlyKeys("说明.txt", "我的数据.json", "我的数据.xlsx");
        JsonNode json = new ObjectMapper().readTree(files.get("我的数据.json"));
        assertThat(json.path("内容").path("人员信息").get(0).path("邮箱").asText()).isEqualTo("x01-filer@zzut.example");
        assertThat(json.toString()).contains("独有的名字");
        assertThat(part(as("x01-filer").get("/api/me/data").json(), "副本")
                        .path("count")
                        .asInt())
                .isOne();
    }

    @Test
    void theOfficeMakesOneForWhoeverAskedInWritingAndNobodyElseDoes() throws IOException {
        String path = "/api/personal-data/x01-filer/copy";
        assertThat(as("office").post(path, Map.of("reason", "")).status()).isEqualTo(400);
        assertThat(as("office")
                        .post("/api/personal-data/nobody/copy", Map.of("reason", "申请书"))
                        .status())
                .isEqualTo(404);
        var copy = as("office").post(path, Map.of("reason", "本人2026年9月1日书面申请"));
        assertThat(unpacked(copy.body())).hasSize(3);
        assertThat(as("office")
                        .get("/api/personal-data")
                        .json()
                        .path("copies")
                        .get(0)
                        .path("reason")
                        .asText())
                .isEqualTo("本人2026年9月1日书面申请");
        for (String other : List.of("admin", "leader", "x01-head", "expert1")) {
            assertThat(as(other).post(path, Map.of("reason", "看看")).status())
                    .as(other)
                    .isEqualTo(403);
        }
    }
}

package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.LogBook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What the API answers when its code is wrong, and what the log then has. */
class MistakesInTheApiTest {

    @RestController
    static class Broken {

        @GetMapping("/api/years/{year}/mistake")
        String mistake(@PathVariable int year) {
            throw new IllegalStateException("no such state: " + year);
        }

        @GetMapping("/api/years/{year}/refusal")
        String refusal(@PathVariable int year) {
            throw Refusal.conflict(year + "年度已经结束。请选择其他年度。");
        }

        @GetMapping("/api/race")
        String race() {
            throw new CannotAcquireLockException("could not serialize access");
        }

        @PutMapping("/api/large")
        String large() {
            throw new MaxUploadSizeExceededException(-1);
        }

        @PutMapping(value = "/api/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        String upload() {
            return "taken";
        }
    }

    private final MockMvc api = standaloneSetup(new Broken())
            .setControllerAdvice(new ProblemAdvice(new Askers(mock(Submissions.class)), DataSize.ofMegabytes(50)))
            .build();

    @Test
    void aMistakeIsASystemErrorWithAnIdThatTheLogHas() throws Exception {
        try (LogBook log = new LogBook()) {
            MockHttpServletResponse answer = ask("/api/years/2031/mistake");
            assertThat(answer.getStatus()).isEqualTo(500);
            JsonNode problem = json(answer);
            assertThat(problem.path("title").asText()).isEqualTo("系统错误");
            String id = problem.path("errorId").asText();
            assertThat(problem.path("detail").asText()).contains(id).doesNotContain("no such state");
            assertThat(log.lines()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.ERROR);
                assertThat(line.getFormattedMessage()).contains(id).contains("year=2031");
                assertThat(line.getThrowableProxy().getMessage()).contains("no such state");
            });
        }
    }

    @Test
    void aRefusalIsOneLineWithoutAStackTrace() throws Exception {
        try (LogBook log = new LogBook()) {
            MockHttpServletResponse answer = ask("/api/years/2031/refusal");
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(json(answer).path("detail").asText()).isEqualTo("2031年度已经结束。请选择其他年度。");
            assertThat(log.lines()).singleElement().satisfies(MistakesInTheApiTest::isARefusalsLine);
        }
    }

    private static void isARefusalsLine(ILoggingEvent line) {
        assertThat(line.getLevel()).isEqualTo(Level.INFO);
        assertThat(line.getThrowableProxy()).isNull();
        assertThat(line.getFormattedMessage()).contains("Conflict", "year=2031", "GET /api/years/2031/refusal", "已经结束");
    }

    @Test
    void whoLosesARaceIsToldToLookAgain() throws Exception {
        MockHttpServletResponse answer = ask("/api/race");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(json(answer).path("detail").asText()).isEqualTo("刚刚另有一次保存（可能是别人，也可能是您自己的另一个窗口或请求），您的操作没有生效。请刷新后再试。");
    }

    @Test
    void aFileThatIsTooLargeForAnyUploadIsToldEveryBound() throws Exception {
        MockHttpServletResponse answer =
                api.perform(put("/api/large")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(json(answer).path("detail").asText())
                .contains("文件超过50MB", "没有变化", "佐证材料20MB、回执文件20MB、错误清单10MB、报告模板5MB");
    }

    @Test
    void contentOfAnotherTypeIsToldWhatIsTaken() throws Exception {
        MockHttpServletResponse answer = api.perform(put("/api/upload")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(json(answer).path("detail").asText())
                .contains("不接收“application/json”类型的内容", "multipart/form-data（表单方式上传，文件字段名为file）");
        assertThat(json(api.perform(put("/api/upload")).andReturn().getResponse())
                        .path("detail")
                        .asText())
                .contains("没有写明内容的类型（Content-Type）");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return api.perform(get(path)).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new ObjectMapper().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}

package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PluginFilesTest {

    private static final String SCRIPT = "/camunda/app/shared/scripts/latest.js";

    private static MockHttpServletResponse asked(String path, String known, String content) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (known != null) {
            request.addHeader("If-None-Match", known);
        }
        FilterChain file =
                (any, response) -> response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new PluginFiles().doFilter(request, answer, file);
        return answer;
    }

    @Test
    void aScriptIsKeptButAskedForEachTime() throws Exception {
        MockHttpServletResponse first = asked(SCRIPT, null, "old");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        MockHttpServletResponse again = asked(SCRIPT, first.getHeader("ETag"), "old");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
    }

    @Test
    void aScriptThatHasChangedIsSent() throws Exception {
        String known = asked(SCRIPT, null, "old").getHeader("ETag");
        MockHttpServletResponse changed = asked(SCRIPT, known, "new");
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getContentAsString()).isEqualTo("new");
    }

    @Test
    void theEnginesOwnFilesAreTheEngines() throws Exception {
        MockHttpServletResponse bundle = asked("/camunda/app/tasklist/camunda-tasklist-bootstrap.js", null, "engine");
        assertThat(bundle.getHeader("Cache-Control")).isNull();
    }
}

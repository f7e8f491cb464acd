package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who comes too early is told to wait, not that anything of theirs is wrong. */
class WhileSchoolIsPreparedTest {

    private final ApplicationAvailability availability = mock(ApplicationAvailability.class);

    private MockHttpServletResponse asks(ReadinessState state, String path) throws Exception {
        when(availability.getReadinessState()).thenReturn(state);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", "text/html");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new WhileSchoolIsPrepared(availability, new EarlyAnswers(new ObjectMapper()))
                .doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void untilAllIsThere() throws Exception {
        MockHttpServletResponse early = asks(ReadinessState.REFUSING_TRAFFIC, "/camunda/app/welcome/default/");
        assertThat(early.getStatus()).isEqualTo(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        assertThat(early.getHeader("Retry-After")).isEqualTo("5");
        assertThat(early.getContentAsString(StandardCharsets.UTF_8))
                .contains("正在准备", "http-equiv=\"refresh\"")
                .doesNotContain("密码");
    }

    @Test
    void thenEverybodyIsLetIn() throws Exception {
        assertThat(asks(ReadinessState.ACCEPTING_TRAFFIC, "/api/me").getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoeverWatchesIsAnsweredAlways() throws Exception {
        assertThat(asks(ReadinessState.REFUSING_TRAFFIC, "/actuator/health/readiness")
                        .getStatus())
                .isEqualTo(200);
    }
}

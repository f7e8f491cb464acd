package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Of two pages that are asked for at once, each has the nonce of its own policy. */
class OwnNonceTest {

    private final ServletContext application = new MockServletContext();
    private final OwnNonce filter = new OwnNonce();

    private void asks(String path, FilterChain engine) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(application, "GET", path);
        filter.doFilter(request, new MockHttpServletResponse(), engine);
    }

    @Test
    void aRequestInBetweenLeavesThePagesNonceAlone() throws Exception {
        List<Object> seen = new ArrayList<>();
        asks("/camunda/app/welcome/default/", (page, answer) -> {
            page.getServletContext().setAttribute(OwnNonce.NONCE, "mine");
            try {
                asks("/camunda/app/tasklist/default/", (other, none) -> {
                    other.getServletContext().setAttribute(OwnNonce.NONCE, "another's");
                    seen.add(other.getServletContext().getAttribute(OwnNonce.NONCE));
                });
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            application.setAttribute(OwnNonce.NONCE, "an interface's");
            seen.add(page.getServletContext().getAttribute(OwnNonce.NONCE));
        });
        assertThat(seen).containsExactly("another's", "mine");
    }

    @Test
    void allElseIsTheApplications() throws Exception {
        application.setAttribute("path", "/camunda");
        asks("/camunda/app/welcome/default/", (page, answer) -> {
            assertThat(page.getServletContext().getAttribute("path")).isEqualTo("/camunda");
            page.getServletContext().setAttribute("known", true);
        });
        assertThat(application.getAttribute("known")).isEqualTo(true);
    }
}

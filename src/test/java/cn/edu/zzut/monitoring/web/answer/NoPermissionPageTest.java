package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens a page that is not theirs is led home. */
@SchoolTest
class NoPermissionPageTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/cockpit/default/", "/camunda/app/tasklist/default/"})
    void thePageIsWholeAndLeadsHome(String page) {
        Visitor admin = new Visitor(port);
        admin.signsIn("admin", "demo");
        Answer answer = admin.opens(page);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text())
                .contains("href=\"/camunda/app/welcome/default/\"")
                .endsWith("</html>\n");
    }
}

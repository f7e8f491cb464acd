package cn.edu.zzut.monitoring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.notification.Outgoing;
import cn.edu.zzut.monitoring.security.password.ResetLinks;
import cn.edu.zzut.monitoring.security.password.ResetRequests;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A copy that sends nothing says so at the door, and promises no link. */
class DoorNoticeTest {

    private final Outgoing outgoing = mock(Outgoing.class);
    private final ResetRequests requests = mock(ResetRequests.class);
    private final ForgottenPassword forgotten = new ForgottenPassword(mock(ResetLinks.class), requests, outgoing);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private void stopped(boolean stopped) {
        when(outgoing.isStopped()).thenReturn(stopped);
        when(outgoing.notice()).thenReturn(stopped ? "一封也不发出" : "");
        new DoorNotice(outgoing).say(request);
    }

    @Test
    void aCopyThatSendsNothingSaysSo() {
        stopped(true);
        assertThat(forgotten.form(request).getBody()).contains("一封也不发出");
        assertThat(forgotten.ask(request, "x01-head").getBody())
                .contains("一封也不发出", "没有发送链接")
                .doesNotContain("如果学校登记了");
        verifyNoInteractions(requests);
    }

    @Test
    void whereMailsLeaveThereIsNothingToSay() {
        stopped(false);
        when(requests.take("x01-head", "127.0.0.1")).thenReturn(true);
        assertThat(forgotten.form(request).getBody()).doesNotContain("role=\"alert\"");
        assertThat(forgotten.ask(request, "x01-head").getBody()).contains("如果学校登记了", "随即发往");
    }
}

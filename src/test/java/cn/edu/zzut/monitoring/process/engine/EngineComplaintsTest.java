package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

class EngineComplaintsTest {

    private static <T extends Throwable> T by(String step, T thrown) {
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.util.EnsureUtil", "ensureNotNull", null, 1),
            new StackTraceElement(step, "execute", null, 1)
        });
        return thrown;
    }

    private static <T extends Throwable> T byItself(T thrown) {
        return by("cn.edu.zzut.monitoring.process.engine.PermittedCommands", thrown);
    }

    @Test
    void whatTheEngineRefusesIsTheRequestsFault() {
        assertThat(EngineComplaints.sentence(byItself(
                        new ProcessEngineException("User has an invalid id: '' is not a valid resource identifier."))))
                .hasValueSatisfying(why -> assertThat(why).contains("内容有误"));
        assertThat(EngineComplaints.sentence(byItself(new NullValueException("groupId is null"))))
                .isPresent();
        assertThat(EngineComplaints.sentence(byItself(
                        new RestException(Response.Status.INTERNAL_SERVER_ERROR, "No job found with id 'x'."))))
                .isPresent();
        assertThat(EngineComplaints.sentence(byItself(new RestException(
                        Response.Status.INTERNAL_SERVER_ERROR,
                        byItself(new NotFoundException("no process definition"))))))
                .isPresent();
    }

    @Test
    void aTextLongerThanItsColumnIsSaidToBeTooLong() {
        SQLException tooLong = byItself(new SQLException("value too long", "22001"));
        assertThat(EngineComplaints.sentence(byItself(new ProcessEngineException("persistence", tooLong))))
                .hasValueSatisfying(why -> assertThat(why).contains("太长"));
        SQLException negative = byItself(new SQLException("OFFSET must not be negative", "2201X"));
        assertThat(EngineComplaints.sentence(byItself(new ProcessEngineException("persistence", negative))))
                .hasValueSatisfying(why -> assertThat(why).contains("内容有误"));
    }

    @Test
    void aMistakeIsNotTheRequestsFault() {
        assertThat(EngineComplaints.sentence(byItself(new ProcessEngineException("something else"))))
                .isEmpty();
        assertThat(EngineComplaints.sentence(
                        byItself(new IllegalStateException(byItself(new SQLException("syntax error", "42601"))))))
                .isEmpty();
    }

    @Test
    void whatOneOfOurStepsLacksIsOurMistake() {
        assertThat(EngineComplaints.sentence(by(
                        "cn.edu.zzut.monitoring.process.stage.Collection",
                        new NullValueException("execution is null"))))
                .isEmpty();
    }
}

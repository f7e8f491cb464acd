package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.message.internal.HeaderValueException;
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

    /** Such as {"processInstanceIds": []}. */
    @Test
    void anEmptyListInAQuestionIsTheRequestsFault() {
        String query = "org.camunda.bpm.engine.impl.ExecutionQueryImpl";
        assertThat(EngineComplaints.sentence(
                        by(query, new ProcessEngineException("Set of process instance ids is empty"))))
                .hasValueSatisfying(why -> assertThat(why).contains("内容有误"));
        assertThat(EngineComplaints.sentence(by(
                        "org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd", new ProcessEngineException("x is empty"))))
                .isEmpty();
    }

    /** Such as {"processDefinitionKeyNotIn": []}, of which the engine makes no SQL. */
    @Test
    void anEmptyListThatTheDatabaseStumblesOverIsTheRequestsFaultToo() {
        SQLException none = new SQLException("syntax error", "42601");
        assertThat(EngineComplaints.sentence(by("org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl", none)))
                .hasValueSatisfying(why -> assertThat(why).contains("内容有误"));
        assertThat(EngineComplaints.sentence(by("org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd", none)))
                .as("a mistake in a statement of ours")
                .isEmpty();
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

    private static <T extends Throwable> T in(String type, T thrown) {
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.Objects", "requireNonNull", null, 1),
            new StackTraceElement(type, "createValue", null, 1),
            new StackTraceElement("cn.edu.zzut.monitoring.process.engine.SignedIn", "doFilter", null, 1)
        });
        return thrown;
    }

    @Test
    void aVariableThatTheEngineCannotMakeIsTheRequestsFault() {
        String file = "org.camunda.bpm.engine.variable.impl.type.FileValueTypeImpl";
        assertThat(EngineComplaints.sentence(in(file, new IllegalArgumentException("without valueInfo"))))
                .hasValueSatisfying(why -> assertThat(why).contains("内容有误"));
        assertThat(EngineComplaints.sentence(
                        in("org.camunda.bpm.engine.rest.dto.VariableValueDto", new ClassCastException("Integer"))))
                .isPresent();
        assertThat(EngineComplaints.sentence(
                        in("org.camunda.bpm.engine.rest.dto.VariableValueDto", new StringIndexOutOfBoundsException())))
                .isPresent();
        assertThat(EngineComplaints.sentence(
                        in("org.camunda.bpm.engine.impl.db.DbEntityManager", new ClassCastException())))
                .isEmpty();
        assertThat(EngineComplaints.sentence(by(
                        "cn.edu.zzut.monitoring.process.stage.Collection",
                        in(file, new IllegalArgumentException("without valueInfo")))))
                .isEmpty();
    }

    @Test
    void aHeaderThatNobodyCanReadIsTheRequestsFault() {
        HeaderValueException unreadable =
                new HeaderValueException("Accept-Language", HeaderValueException.Context.INBOUND);
        assertThat(EngineComplaints.sentence(unreadable))
                .hasValueSatisfying(why -> assertThat(why).contains("请求头"));
        assertThat(EngineComplaints.sentence(
                        new HeaderValueException("Location", HeaderValueException.Context.OUTBOUND)))
                .isEmpty();
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

package cn.edu.zzut.monitoring.process.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.message.internal.HeaderValueException;

/**
 * What the engine does not take of a request, and reports as if it were a mistake of its own: an id that it refuses, a thing
 * that is not there, a text longer than its column, a variable that cannot be made of what was sent, a header that nobody can
 * read. What our own steps have caused is a mistake all the same.
 */
final class EngineComplaints {

    private static final String WRONG = "请求的内容有误，没有生效。请检查后再试。";
    private static final String TOO_LONG = "填写的内容太长，没有保存。请缩短后再试。";

    private static final String UNREADABLE = "请求头的写法有误，没有执行。请对照接口说明改正，或者从本系统的页面进入。";

    private static final String INVALID_ID = "has an invalid id";

    /** Its REST API keeps the sentence and loses what it was thrown with. */
    private static final String NO_JOB = "No job found with id";

    /** PostgreSQL: what was given is not what the column or the clause takes. */
    private static final String DATA = "22";

    private static final String LONGER_THAN_ITS_COLUMN = "22001";

    /** PostgreSQL: a statement that is none, as the engine makes of {@code NotIn} with an empty list. */
    private static final String NO_STATEMENT = "42601";

    /** Where the engine turns what was sent into values, and reaches for what it does not hold. */
    private static final List<String> READERS =
            List.of("org.camunda.bpm.engine.rest.", "org.camunda.bpm.engine.variable.", "org.camunda.spin.");

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final String ENSURING = ENGINE + "util.EnsureUtil";

    private static final String STEPS = "cn.edu.zzut.monitoring.process.";
    private static final String ENGINE_ROOM = STEPS + "engine.";

    private EngineComplaints() {}

    /** Why, for whoever asked; empty where it is not the request's fault. */
    static Optional<String> sentence(Throwable thrown) {
        if (isOfOurSteps(thrown)) {
            return Optional.empty();
        }
        return causes(thrown)
                .map(EngineComplaints::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> of(Throwable cause) {
        if (cause instanceof SQLException database) {
            String state = String.valueOf(database.getSQLState());
            return state.equals(LONGER_THAN_ITS_COLUMN)
                    ? Optional.of(TOO_LONG)
                    : Optional.of(WRONG)
                            .filter(wrong ->
                                    state.startsWith(DATA) || (state.equals(NO_STATEMENT) && isWhileAsking(database)));
        }
        if (cause instanceof HeaderValueException header) {
            return Optional.of(UNREADABLE).filter(why -> header.getContext() == HeaderValueException.Context.INBOUND);
        }
        boolean refused = cause instanceof NullValueException
                || cause instanceof NotFoundException
                || (cause instanceof RestException
                        && String.valueOf(cause.getMessage()).contains(NO_JOB))
                || isMisread(cause)
                || (cause instanceof ProcessEngineException && isOfAQuestion(cause))
                || (cause instanceof ProcessEngineException
                        && String.valueOf(cause.getMessage()).contains(INVALID_ID));
        return Optional.of(WRONG).filter(wrong -> refused);
    }

    /** Such as a file without a name, or a type that is an empty text. */
    private static boolean isMisread(Throwable cause) {
        boolean kind = cause instanceof IllegalArgumentException
                || cause instanceof ClassCastException
                || cause instanceof IndexOutOfBoundsException;
        return kind
                && Arrays.stream(cause.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java."))
                        .findFirst()
                        .filter(name -> READERS.stream().anyMatch(name::startsWith))
                        .isPresent();
    }

    /** While a query is put together: an empty list, or one with nothing in it. */
    private static boolean isOfAQuestion(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.") && !name.equals(ENSURING))
                .findFirst()
                .filter(EngineComplaints::isQuery)
                .isPresent();
    }

    private static boolean isWhileAsking(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(EngineComplaints::isQuery);
    }

    private static boolean isQuery(String type) {
        return type.startsWith(ENGINE) && type.endsWith("QueryImpl");
    }

    private static boolean isOfOurSteps(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(STEPS) && !name.startsWith(ENGINE_ROOM));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}

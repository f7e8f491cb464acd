package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Mistake;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.util.EngineUtil;

/**
 * What the engine's REST API answers, below {@code /engine-rest} and in the web applications: a refusal by its kind, with
 * its sentence and nothing before it; a lost race as one; a mistake with the id that the log has; all else as the engine
 * does. {@code type} and {@code message} are the engine's own names, which its pages read.
 */
abstract class EngineAnswers {

    private static final Pattern TASK = Pattern.compile("(?:^|/)task/([^/]+)/");

    private static final int FIRST_MISTAKE = 500;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    /** Before the engine's own mapper of the same exceptions. */
    private static final int FIRST = 1;

    @Priority(FIRST)
    static final class OfRest extends EngineAnswers implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException thrown) {
            return answer(thrown);
        }
    }

    @Priority(FIRST)
    static final class OfEngine extends EngineAnswers implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException thrown) {
            return answer(thrown);
        }
    }

    @Priority(FIRST)
    static final class OfParsing extends EngineAnswers implements ExceptionMapper<JsonParseException> {
        @Override
        public Response toResponse(JsonParseException thrown) {
            return answer(thrown);
        }
    }

    @Priority(FIRST)
    static final class OfMapping extends EngineAnswers implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException thrown) {
            return answer(thrown);
        }
    }

    @Priority(FIRST)
    static final class OfAnything extends EngineAnswers implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable thrown) {
            return answer(thrown);
        }
    }

    final Response answer(Throwable thrown) {
        Optional<Refusal> refusal = Refusal.in(thrown).or(() -> refusal(thrown));
        if (refusal.isPresent()) {
            asked(refusal.get() instanceof Refusal.Busy ? "" : about()).refused(refusal.get());
            Response answer = json(
                    status(refusal.get()),
                    thrown instanceof AuthorizationException withheld
                            ? body(withheld, refusal.get())
                            : body(refusal.get()));
            return refusal.get() instanceof Refusal.Often often
                    ? Response.fromResponse(answer)
                            .header("Retry-After", often.again().toSeconds())
                            .build()
                    : answer;
        }
        if (isWithoutContent(thrown)) {
            return json(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    Map.of("type", "Invalid", "title", "请求有误", "message", "请求缺少内容，没有生效。请检查后再试。"));
        }
        if (thrown instanceof JsonProcessingException unreadable) {
            asked("").complained(unreadable.getOriginalMessage());
            return inChinese(Response.Status.BAD_REQUEST);
        }
        ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();
        if (engine.getStatus(thrown).getStatusCode() < FIRST_MISTAKE) {
            asked("").complained(engine.fromException(thrown).getMessage());
            return inChinese(engine.getStatus(thrown));
        }
        Mistake mistake = asked("").failed(thrown);
        return json(
                FIRST_MISTAKE,
                Map.of(
                        "type", "Mistake",
                        "title", mistake.title(),
                        "message", mistake.message(),
                        "errorId", mistake.errorId()));
    }

    /** The engine's own resources reach for what an empty body does not hold. */
    private static boolean isWithoutContent(Throwable thrown) {
        return thrown instanceof NullPointerException
                && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.rest.");
    }

    /** The engine's own complaints about a request are sentences for people; its own words the log has. */
    private static Response inChinese(Response.Status status) {
        return json(
                status.getStatusCode(),
                status == Response.Status.NOT_FOUND
                        ? Map.of("type", "NotFound", "title", "没有找到", "message", "没有找到，或者您无权查看。")
                        : Map.of("type", "Invalid", "title", "请求有误", "message", "请求的内容有误，没有生效。请检查后再试。"));
    }

    /** The engine's own nos that people meet. */
    private static Optional<Refusal> refusal(Throwable thrown) {
        if (LostRaces.isLost(thrown)) {
            return Optional.of(Refusal.race());
        }
        return ExceptionHandlerHelper.getInstance().getStatus(thrown) == Response.Status.FORBIDDEN
                ? Optional.of(Refusal.notYours("您没有进行此操作的权限。如确有需要，请联系评估督导处。"))
                : Optional.empty();
    }

    private static Map<String, Object> body(Refusal refusal) {
        return Map.of(
                "type", refusal.getClass().getSimpleName(),
                "title", refusal.title(),
                "message", refusal.getMessage());
    }

    /** The engine's pages look at what right was missing. */
    private static ExceptionDto body(AuthorizationException withheld, Refusal refusal) {
        ExceptionDto body = AuthorizationExceptionDto.fromException(withheld);
        body.setMessage(refusal.getMessage());
        return body;
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof Refusal.NotYours notYours) {
            return notYours.isHidden() ? 404 : 403;
        }
        if (refusal instanceof Refusal.Conflict) {
            return 409;
        }
        if (refusal instanceof Refusal.Busy) {
            return 503;
        }
        if (refusal instanceof Refusal.Often) {
            return 429;
        }
        return refusal instanceof Refusal.Gone ? 410 : 400;
    }

    private static Response json(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private Asked asked(String about) {
        Authentication signedIn = engine().getIdentityService().getCurrentAuthentication();
        String user = signedIn == null ? "" : signedIn.getUserId();
        return new Asked(user, request.getMethod() + " " + uri.getPath(), about);
    }

    private String about() {
        Matcher task = TASK.matcher(uri.getPath());
        return task.find()
                ? new WhatFor((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration())
                        .ofTask(task.group(1))
                : "";
    }

    private static ProcessEngine engine() {
        return EngineUtil.lookupProcessEngine(null);
    }
}

package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.logging.LogField;
import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Mistake;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.util.EngineUtil;

/**
 * What the engine's REST API answers, below {@code /engine-rest} and in the web applications: a refusal by its kind, with
 * its sentence and nothing before it; a lost race as one; a mistake with the id that the log has; what the engine itself
 * complains of in a sentence. All of it is problem+json (RFC 9457), in which {@code message} is what the engine's pages read.
 */
abstract class EngineAnswers {

    private static final Pattern TASK = Pattern.compile("(?:^|/)task/([^/]+)/");

    private static final int FIRST_MISTAKE = 500;

    /** What the engine says to an administrator who changes another's password and mistypes their own. */
    private static final String OWN_PASSWORD = "authenticated user password";

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
            Response answer = problem(
                    status(refusal.get()),
                    refusal.get().title(),
                    String.valueOf(refusal.get().getMessage()));
            return refusal.get() instanceof Refusal.Often often
                    ? Response.fromResponse(answer)
                            .header("Retry-After", often.again().toSeconds())
                            .build()
                    : answer;
        }
        if (isWithoutContent(thrown)) {
            return problem(Response.Status.BAD_REQUEST.getStatusCode(), "请求有误", "请求缺少内容，没有生效。请检查后再试。");
        }
        if (thrown instanceof JsonProcessingException unreadable) {
            asked("").complained(unreadable.getOriginalMessage());
            return inChinese(Response.Status.BAD_REQUEST);
        }
        if (String.valueOf(thrown.getMessage()).contains(OWN_PASSWORD)) {
            return problem(Response.Status.BAD_REQUEST.getStatusCode(), "密码不正确", "您自己的密码不正确，没有修改。请重新填写后再试。");
        }
        ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();
        if (engine.getStatus(thrown).getStatusCode() < FIRST_MISTAKE) {
            asked("").complained(engine.fromException(thrown).getMessage());
            return inChinese(engine.getStatus(thrown));
        }
        Optional<String> complaint = EngineComplaints.sentence(thrown);
        if (complaint.isPresent()) {
            asked("").complained(String.valueOf(thrown.getMessage()));
            return problem(Response.Status.BAD_REQUEST.getStatusCode(), "请求有误", complaint.get());
        }
        Mistake mistake = asked("").failed(thrown);
        Map<String, Object> problem = body(FIRST_MISTAKE, mistake.title(), mistake.message());
        problem.put("errorId", mistake.errorId());
        return json(FIRST_MISTAKE, problem);
    }

    /** The engine's own resources reach for what an empty body does not hold, or for a form in what is none. */
    private static boolean isWithoutContent(Throwable thrown) {
        String where = thrown.getStackTrace().length == 0 ? "" : thrown.getStackTrace()[0].getClassName();
        return (thrown instanceof NullPointerException && where.startsWith("org.camunda.bpm.engine.rest."))
                || (thrown instanceof IllegalStateException
                        && where.startsWith("org.glassfish.jersey.server.internal.inject.FormParam"));
    }

    /** The engine's own complaints about a request are sentences for people; its own words the log has. */
    private static Response inChinese(Response.Status status) {
        return status == Response.Status.NOT_FOUND
                ? problem(status.getStatusCode(), "没有找到", "没有找到，或者您无权查看。")
                : problem(status.getStatusCode(), "请求有误", "请求的内容有误，没有生效。请检查后再试。");
    }

    /** The engine's own nos that people meet. */
    private static Optional<Refusal> refusal(Throwable thrown) {
        if (LostRaces.isLost(thrown) || LostRaces.isDuplicate(thrown)) {
            return Optional.of(Refusal.race());
        }
        return ExceptionHandlerHelper.getInstance().getStatus(thrown) == Response.Status.FORBIDDEN
                ? Optional.of(Refusal.notYours("您没有进行此操作的权限。如确有需要，请联系评估督导处。"))
                : Optional.empty();
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

    private static Response problem(int status, String title, String detail) {
        return json(status, body(status, title, detail));
    }

    /** Without a type: the engine's pages would show it, and look for more where it is one that they know. */
    private static Map<String, Object> body(int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("message", detail);
        LogField.REQUEST.get().ifPresent(name -> problem.put(LogField.REQUEST.key(), name));
        return problem;
    }

    private static Response json(int status, Object body) {
        return Response.status(status)
                .type("application/problem+json")
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

package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.refusal.LargestFile;
import cn.edu.zzut.monitoring.refusal.Mistake;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.FormulaCells;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error of the API as problem+json (RFC 9457), the detail in Chinese, saying what to do. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Askers askers;
    private final DataSize most;

    /** @param most that any upload may have */
    ProblemAdvice(Askers askers, @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.askers = askers;
        this.most = most;
    }

    /** The property {@code formulas} tells the page that it may offer to take the formulas' values. */
    @ExceptionHandler
    ProblemDetail on(FormulaCells refused) {
        ProblemDetail problem = on((UploadRefused) refused);
        problem.setProperty("formulas", true);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(UploadRefused refused) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, refused);
        problem.setProperty("problems", refused.details());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(Refusal.Invalid refused) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, refused);
        if (!refused.details().isEmpty()) {
            problem.setProperty("problems", refused.details());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(Refusal.Conflict refused) {
        return problem(HttpStatus.CONFLICT, refused);
    }

    @ExceptionHandler
    ProblemDetail on(Refusal.NotYours refused) {
        return problem(refused.isHidden() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN, refused);
    }

    @ExceptionHandler
    ProblemDetail on(Refusal.Gone refused) {
        return problem(HttpStatus.GONE, refused);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal.Busy refused) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.again().toSeconds()))
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, refused));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal.Often refused) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.again().toSeconds()))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, refused));
    }

    @ExceptionHandler
    ProblemDetail on(NoResourceFoundException missing) {
        return problem(HttpStatus.NOT_FOUND, "没有找到", "没有这个地址：/" + missing.getResourcePath() + "。请检查链接是否完整。");
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class})
    ProblemDetail onTooLarge(MaxUploadSizeExceededException tooLarge) {
        if (isOfTheName(tooLarge)) {
            return problem(HttpStatus.BAD_REQUEST, "文件名太长", "文件名太长，文件没有接收，原有数据没有变化。请把文件名改短（100个字以内）后再上传。");
        }
        if (isOfTheParts(tooLarge)) {
            return problem(HttpStatus.BAD_REQUEST, "一次发送的项太多", "一次请求只能上传一个文件，收到的文件和表单项太多，都没有保存，原有数据没有变化。请逐个上传。");
        }
        return problem(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "文件太大",
                "文件超过" + most.toMegabytes() + "MB，没有接收，原有数据没有变化。请删除多余的图片、工作表和空行，或者压缩、拆分后再上传（有几种文件的上限更低："
                        + LargestFile.all() + "）。");
    }

    /** The name stands in the head of the file's part, which is bounded by itself. */
    private static boolean isOfTheName(Throwable tooLarge) {
        String cause = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(tooLarge).getMessage());
        return cause.toLowerCase(Locale.ROOT).contains("header");
    }

    /** The server stops at so many, whatever their size. */
    private static boolean isOfTheParts(Throwable tooMany) {
        return NestedExceptionUtils.getMostSpecificCause(tooMany) instanceof FileCountLimitExceededException;
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ProblemDetail onBadUpload(Exception bad) {
        return problem(HttpStatus.BAD_REQUEST, "没有收到文件", "请以表单方式（multipart）上传，文件字段名为file。");
    }

    /** Says what is taken at the address instead. */
    @ExceptionHandler
    ProblemDetail on(HttpMediaTypeNotSupportedException other, HttpServletRequest request) {
        String sent = other.getContentType() != null
                ? "这个地址不接收“" + other.getContentType() + "”类型的内容"
                : request.getHeader(HttpHeaders.CONTENT_TYPE) == null
                        ? "请求没有写明内容的类型（Content-Type）"
                        : "请求写明的内容类型（Content-Type）有误，或者所写的字符集（charset）不存在";
        String taken = other.getSupportedMediaTypes().stream()
                .map(type -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                        ? type + "（表单方式上传，文件字段名为file）"
                        : type.toString())
                .collect(Collectors.joining("，或者 "));
        return problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "内容的类型不对",
                sent + "，没有执行。" + (taken.isEmpty() ? "请对照接口说明（/api-docs.html）改正。" : "可以发送：" + taken + "。"));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ProblemDetail onUnreadable(Exception bad) {
        if (NestedExceptionUtils.getMostSpecificCause(bad) instanceof Refusal refused) {
            return problem(HttpStatus.BAD_REQUEST, refused);
        }
        String place = bad.getCause() instanceof JsonMappingException at ? Place.of(at) : "";
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "请求有误", Misread.said(bad, place));
        if (!place.isEmpty()) {
            problem.setProperty("field", place);
        }
        return problem;
    }

    /** Such as a control sign in a parameter's name, which is found when somebody reads it. */
    @ExceptionHandler(RequestRejectedException.class)
    ProblemDetail onOdd() {
        return problem(HttpStatus.BAD_REQUEST, "请求有误", "请求的地址或参数中有不允许的字符，没有生效。请对照接口说明（/api-docs.html）改正。");
    }

    /** Told in JSON whatever is asked for. */
    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ProblemDetail> onOtherFormat() {
        return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.NOT_ACCEPTABLE, "没有这种格式", "这个地址没有所要的格式（Accept）。请对照接口说明（/api-docs.html）改正。"));
    }

    @ExceptionHandler
    ProblemDetail on(HttpRequestMethodNotSupportedException wrong) {
        return problem(HttpStatus.METHOD_NOT_ALLOWED, "不支持的操作", "该地址不支持" + wrong.getMethod() + "操作。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ErrorResponseException refused) {
        return ResponseEntity.status(refused.getStatusCode()).body(refused.getBody());
    }

    /** Whoever asked has left the page: there is nobody to answer. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        LOG.debug("没有等到应答就离开了", gone);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception unexpected) {
        if (Refusal.in(unexpected).orElse(null) instanceof Refusal.Busy busy) {
            return on(busy);
        }
        ProblemDetail problem = problem(unexpected);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private ProblemDetail problem(Exception unexpected) {
        if (unexpected.getClass().getSimpleName().equals("AuthorizationException")) {
            return on(Refusal.notYours("您没有进行此操作的权限。如确有需要，请联系评估督导处。"));
        }
        if (LostRaces.isLost(unexpected) || LostRaces.isDuplicate(unexpected)) {
            return on(Refusal.race());
        }
        if (Refusal.in(unexpected).orElse(null) instanceof Refusal.Invalid refused) {
            return on(refused);
        }
        Mistake mistake = askers.asked().failed(unexpected);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, mistake.title(), mistake.message());
        problem.setProperty("errorId", mistake.errorId());
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, Refusal refused) {
        askers.asked().refused(refused);
        return problem(status, refused.title(), refused.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? title : detail);
        problem.setTitle(title);
        return problem;
    }
}

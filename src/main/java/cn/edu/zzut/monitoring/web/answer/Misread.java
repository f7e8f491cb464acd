package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.refusal.Words;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;

/** What is told of a request that was not understood: a field that nobody asks for, one that is there twice, a wrong value. */
final class Misread {

    private static final int LONGEST_NAME = 40;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
    private static final String SEE = "请对照接口说明（/api-docs.html）改正。";

    private Misread() {}

    /** @param place in its JSON; empty where it is all of it, or no JSON */
    static String said(Exception bad, String place) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(bad);
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "请求中有不认识的项“" + shown(unknown.getPropertyName()) + "”，没有执行。" + known(unknown.getKnownPropertyIds())
                    + SEE;
        }
        if (cause instanceof JsonParseException broken) {
            Matcher twice = TWICE.matcher(Objects.toString(broken.getOriginalMessage(), ""));
            if (twice.matches()) {
                return "请求中的“" + shown(twice.group(1)) + "”在同一处写了两次，没有执行：不能确定以哪一个为准。请只保留一个。";
            }
        }
        if (cause instanceof MismatchedInputException more
                && Objects.toString(more.getOriginalMessage(), "").startsWith("Trailing token")) {
            return "请求的内容写完以后还有别的内容，没有执行。" + SEE;
        }
        return place.isEmpty() ? "请求的内容或参数格式不正确，" + SEE : "请求中的" + FieldNames.said(place) + "没有填写或格式不正确，" + SEE;
    }

    private static String known(Collection<Object> fields) {
        return fields == null || fields.isEmpty()
                ? "这里没有可以写的项。"
                : "这里可以写的有："
                        + fields.stream()
                                .map(String::valueOf)
                                .map(Misread::named)
                                .collect(Collectors.joining("、")) + "。";
    }

    /** As it is written, and what it is called. */
    static String named(String field) {
        return field + FieldNames.of(field).map(name -> "（" + name + "）").orElse("");
    }

    /** Whatever somebody sends as a name: in one line, and not longer than a name may be. */
    static String shown(String name) {
        String line = Words.withoutControls(name).replaceAll("\\s+", " ").strip();
        int letters = line.codePointCount(0, line.length());
        return letters <= LONGEST_NAME ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "……";
    }
}

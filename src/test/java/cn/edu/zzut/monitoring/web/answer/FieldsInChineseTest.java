package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever sends something wrong is told which field it is by the word that people have for it. */
@SchoolTest
class FieldsInChineseTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    /** Address → what is sent, as JSON with a hole for the value, by the field that is wrong. */
    private final Map<String, Map<String, String>> bodies = new LinkedHashMap<>();

    private final Set<String> fields = new TreeSet<>();

    @BeforeEach
    void everyFieldOfEveryAddress() {
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)
                        && handler.getBeanType().getName().startsWith("cn.edu.zzut.monitoring")) {
                    Map<String, String> found = new LinkedHashMap<>();
                    walk(parameter.getGenericParameterType(), "%s", found);
                    mapping.getMethodsCondition().getMethods().forEach(method -> mapping.getPatternValues()
                            .forEach(pattern -> bodies.put(method + " " + pattern, found)));
                }
            }
        });
        assertThat(fields).hasSizeGreaterThan(100);
    }

    private void walk(Type type, String around, Map<String, String> found) {
        if (type instanceof ParameterizedType several && several.getRawType() instanceof Class<?> raw) {
            Type one = several.getActualTypeArguments()[several.getActualTypeArguments().length - 1];
            walk(one, around.formatted(Collection.class.isAssignableFrom(raw) ? "[%s]" : "{\"名\":%s}"), found);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent part : record.getRecordComponents()) {
                fields.add(part.getName());
                String within = around.formatted("{\"" + part.getName() + "\":%s}");
                found.put(within, part.getName());
                walk(part.getGenericType(), within, found);
            }
        }
    }

    @Test
    void everyFieldHasAChineseName() {
        assertThat(fields).allSatisfy(field -> assertThat(FieldNames.of(field))
                .as(field)
                .hasValueSatisfying(name -> assertThat(name).containsPattern(HAN)));
    }

    @Test
    void noRefusalNamesAFieldAsTheProgramDoes() {
        Browser office = new Browser(port, "office");
        List<String> wrong = new ArrayList<>();
        bodies.forEach((address, holes) -> {
            String method = address.split(" ")[0];
            String path = address.split(" ")[1].replace("{year}", "2010").replaceAll("\\{[^}]+}", "999999");
            holes.keySet().forEach(body -> {
                for (String value : List.of("[[{}]]", "\"?\"", "null")) {
                    Browser.Answer answer = office.send(method, path, body.formatted(value));
                    String told = answer.status() < 400 ? "" : said(answer);
                    if (answer.status() >= 500 || fields.stream().anyMatch(field -> names(told, field))) {
                        wrong.add(address + " " + body.formatted(value) + ": " + answer.status() + " " + told);
                    }
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    private static String said(Browser.Answer refused) {
        return refused.detail().replace("/api-docs.html", "");
    }

    private static boolean names(String told, String field) {
        return Pattern.compile("(?<![A-Za-z0-9])" + field + "(?![A-Za-z0-9])")
                .matcher(told)
                .find();
    }

    @Test
    void aPlaceIsSaidInWords() {
        assertThat(FieldNames.said("choices[0].name")).isEqualTo("“名称”（第1项）");
        assertThat(FieldNames.said("tasks[11]")).isEqualTo("“任务”（第12项）");
        assertThat(FieldNames.said("values.总占地面积")).isEqualTo("“总占地面积”");
        assertThat(FieldNames.said("answers.x")).isEqualTo("“回答”");
        assertThat(FieldNames.said("x")).isEqualTo("一项内容");
    }
}

package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A field that nobody asks for, such as a slip in its name, is refused wherever content is read, and so is one sent twice. */
@SchoolTest
class NothingUnaskedTest {

    private static final String UNASKED = "\"nobodyAsks\":1";

    @Autowired
    Story story;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    int year;

    /** Address → bodies, each with one field more than there is somewhere in it. */
    private final Map<String, List<String>> bodies = new TreeMap<>();

    /** What an address has to be asked with besides; it takes nothing else. */
    private final Map<String, String> queries = new TreeMap<>();

    @BeforeEach
    void everyAddressThatReadsContent() {
        year = story.newYear();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)
                        && handler.getBeanType().getName().startsWith("cn.edu.zzut.monitoring")) {
                    List<String> sent = new ArrayList<>();
                    walk(parameter.getGenericParameterType(), "%s", sent);
                    mapping.getMethodsCondition().getMethods().forEach(method -> mapping.getPatternValues()
                            .forEach(pattern -> {
                                bodies.put(method + " " + pattern, sent);
                                queries.put(method + " " + pattern, query(handler));
                            }));
                }
            }
        });
        assertThat(bodies).hasSizeGreaterThan(60);
        assertThat(bodies.values()).allSatisfy(sent -> assertThat(sent).isNotEmpty());
    }

    private static String query(HandlerMethod handler) {
        Map<String, String> values = Map.of("year", "{year}", "basedOn", "-1");
        String query = Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter ->
                        parameter.isAnnotationPresent(RequestParam.class) && values.containsKey(parameter.getName()))
                .map(parameter -> parameter.getName() + "=" + values.get(parameter.getName()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static void walk(Type type, String around, List<String> sent) {
        if (type instanceof ParameterizedType several && several.getRawType() instanceof Class<?> raw) {
            Type one = several.getActualTypeArguments()[several.getActualTypeArguments().length - 1];
            walk(one, around.formatted(Collection.class.isAssignableFrom(raw) ? "[%s]" : "{\"学校\":%s}"), sent);
        } else if (type instanceof Class<?> record && record.isRecord() && isAnObject(record)) {
            String needed = needed(record);
            sent.add(around.formatted("{" + needed + UNASKED + "}"));
            for (RecordComponent part : record.getRecordComponents()) {
                walk(part.getGenericType(), around.formatted("{" + "\"" + part.getName() + "\":%s}"), sent);
            }
        }
    }

    /** What is missing would be said first. */
    private static String needed(Class<?> record) {
        StringBuilder all = new StringBuilder();
        for (RecordComponent part : record.getRecordComponents()) {
            if (AnnotatedElementUtils.hasAnnotation(part.getAccessor(), Needed.class)) {
                String value = part.getType() == String.class
                        ? "\"x\""
                        : part.getType() == boolean.class ? "true" : part.getType() == int.class ? "1" : "[]";
                all.append("\"")
                        .append(part.getName())
                        .append("\":")
                        .append(value)
                        .append(',');
            }
        }
        return all.toString();
    }

    /** Codes and numbers are records, and sent as a text. */
    private static boolean isAnObject(Class<?> record) {
        return !cn.edu.zzut.monitoring.catalog.TableCode.class.equals(record)
                && !cn.edu.zzut.monitoring.organization.PersonId.class.equals(record);
    }

    private Browser.Answer asWhoeverMay(String address, String body) {
        String path = address.split(" ")[1]
                        .replace("{year}", String.valueOf(year))
                        .replace("{day}", "2031-05-01")
                        .replace("{kind}", "HAND_IN")
                        .replaceAll("\\{(table|code)}", "2-1")
                        .replaceAll("\\{[^}]+}", "999999")
                + queries.getOrDefault(address, "").replace("{year}", String.valueOf(year));
        Browser.Answer office = new Browser(port, "office").send(address.split(" ")[0], path, body);
        return office.status() == 403 ? new Browser(port, "admin").send(address.split(" ")[0], path, body) : office;
    }

    @Test
    void oneFieldMoreIsRefusedByItsName() {
        List<String> wrong = new ArrayList<>();
        bodies.forEach((address, sent) -> sent.forEach(body -> {
            Browser.Answer answer = asWhoeverMay(address, body);
            if (answer.status() != 400
                    || !answer.detail().contains("不认识的项“nobodyAsks”")
                    || !answer.json().path("field").asText().endsWith("nobodyAsks")) {
                wrong.add(address + " " + body + ": " + answer.status() + " " + answer.text());
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsSentTwiceIsRefused() {
        List<String> wrong = new ArrayList<>();
        bodies.forEach((address, sent) -> {
            String body = sent.get(0).replace(UNASKED, UNASKED + "," + UNASKED);
            if (asWhoeverMay(address, body).status() != 400) {
                wrong.add(address);
            }
        });
        assertThat(wrong).isEmpty();
        Browser.Answer refused = new Browser(port, "admin")
                .send("POST", "/api/setup/people/office/stand-ins", "{\"role\":\"OFFICE\",\"role\":\"LEADER\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("“role”", "写了两次");
    }

    @Test
    void aSlipAppointsNobodyForEver() {
        Browser admin = new Browser(port, "admin");
        String before = admin.get("/api/setup/people/office/history").text();
        Browser.Answer refused =
                admin.send("PUT", "/api/setup/people/office/roles/OFFICE", "{\"endOn\":\"2031-01-01\"}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).contains("“endOn”", "endsOn（结束日期）");
        assertThat(admin.get("/api/setup/people/office/history").text()).isEqualTo(before);
    }
}

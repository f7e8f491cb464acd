package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** There is one way to say what a year is, for each address that has one. */
@SchoolTest
class PlainYearsTest {

    private static final List<String> NO_YEARS = List.of("-1", "0", "9999", "1999", "2101", "abc", "02026", "2026.0");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"2010", "2026", "2100"})
    void fourDigits(String year) {
        assertThatCode(() -> PlainYears.require(year)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009", "2101", "-1", "0", "9999", "abc", "02026", "2026.0", "２０２６", "+2026", " 2026"})
    void whatIsNone(String year) {
        assertThatThrownBy(() -> PlainYears.require(year))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("“" + year + "”", "四位数");
    }

    @Test
    void whateverIsWrittenIsShownShortened() {
        assertThatThrownBy(() -> PlainYears.require("9".repeat(5000)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(120));
    }

    /** Method and address, with a place for the year. */
    private Set<String> addressesWithAYear() {
        Set<String> found = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            boolean asks = Arrays.stream(handler.getMethodParameters()).anyMatch(PlainYearsTest::isAYear);
            mapping.getMethodsCondition().getMethods().forEach(method -> mapping.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/"))
                    .forEach(pattern -> {
                        if (pattern.contains("{year}")) {
                            found.add(method + " " + pattern);
                        } else if (asks) {
                            found.add(method + " " + pattern + "?year={year}");
                        }
                    }));
        });
        return found;
    }

    private static boolean isAYear(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        return parameter.hasParameterAnnotation(RequestParam.class) && "year".equals(parameter.getParameterName());
    }

    @Test
    void noAddressTakesAnotherYear() {
        Set<String> addresses = addressesWithAYear();
        assertThat(addresses).hasSizeGreaterThan(80);
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            for (String year : NO_YEARS) {
                String path = address.split(" ")[1]
                        .replace("{year}", year)
                        .replaceAll("\\{kind:[^}]+}", "pledge")
                        .replaceAll("\\{[^}]+}", "999999");
                Browser.Answer answer = asWhoeverMay(address.split(" ")[0], path);
                if (!List.of(400, 404).contains(answer.status())
                        || !answer.detail().contains("年度“" + year + "”")) {
                    wrong.add(address.split(" ")[0] + " " + path + ": " + answer.status() + " " + answer.text());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Browser.Answer asWhoeverMay(String method, String path) {
        Browser.Answer office = send("office", method, path);
        return office.status() == 403 ? send("admin", method, path) : office;
    }

    private Browser.Answer send(String who, String method, String path) {
        Browser browser = new Browser(port, who);
        return method.equals("GET") ? browser.get(path) : browser.send(method, path, "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "9999"})
    void noContentTakesAnotherYear(String year) {
        Browser office = new Browser(port, "office");
        List<Browser.Answer> answers = List.of(
                office.send("POST", "/api/cycles", "{\"year\":" + year + "}"),
                office.send("POST", "/api/monitoring", "{\"year\":" + year + "}"),
                office.send(
                        "PUT",
                        "/api/indicators/student-satisfaction/figure",
                        "{\"year\":" + year + ",\"level\":\"school\",\"subject\":\"\",\"value\":1,\"basis\":\"问卷\"}"),
                office.send(
                        "PUT",
                        "/api/indicators/student-satisfaction/highlight",
                        "{\"year\":" + year
                                + ",\"level\":\"school\",\"subject\":\"\",\"decision\":\"REPORT\",\"reason\":\"x\"}"),
                office.send(
                        "PUT",
                        "/api/concepts/printed-books/occurrences/higher-education-statistics/figure",
                        "{\"year\":" + year + ",\"value\":1,\"form\":\"x\",\"source\":\"x\"}"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isIn(400, 404);
            assertThat(answer.detail()).containsPattern("\\p{IsHan}");
        });
    }
}

package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A slip in a parameter's name gives no file at all, instead of one with more in it, and does nothing instead of the deed for its trial. */
@SchoolTest
class KnownParametersTest {

    @Autowired
    Story story;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    @Test
    void whatThereIsMayBeChosen() {
        assertThatCode(() -> KnownParameters.require(List.of("from", "to"), Set.of("to"), "没有导出"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> KnownParameters.require(List.of("from", "to"), Set.of("form"), "没有导出"))
                .hasMessageContainingAll("“form”", "没有导出", "from（开始日期）");
        assertThatThrownBy(() -> KnownParameters.require(List.of(), Set.of("year"), "没有执行"))
                .hasMessageContaining("没有可以选的条件");
    }

    @Test
    void noFileIsGivenForAFilterThatThereIsNot() {
        Set<String> files = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.matches("/api/.*\\.(xlsx|docx|zip)"))
                        .filter(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")))
                        .forEach(files::add));
        assertThat(files).hasSizeGreaterThan(20);
        List<String> wrong = new ArrayList<>();
        for (String file : files) {
            String path = file.replace("{year}", String.valueOf(year))
                            .replaceAll("\\{kind:[^}]+}", "pledge")
                            .replaceAll("\\{(table|code)}", "2-1")
                            .replaceAll("\\{[^}]+}", "999999")
                    + "?nobodyAsks=1";
            Browser.Answer office = new Browser(port, "office").get(path);
            Browser.Answer answer = office.status() == 403 ? new Browser(port, "admin").get(path) : office;
            if (answer.status() != 400 || !answer.detail().contains("“nobodyAsks”")) {
                wrong.add(path + ": " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTrailOfSomeDaysIsNotAllOfIt() {
        Browser admin = new Browser(port, "admin");
        assertThat(admin.get("/api/trail.xlsx?form=2026-10-01").status()).isEqualTo(400);
        assertThat(admin.get("/api/trail.xlsx?from=2031-10-01&to=2031-10-01").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsSentTwiceIsNotChosenFrom() {
        assertThatCode(() -> KnownParameters.requireOne("units", new String[] {"101", "102"}, List.class))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> KnownParameters.requireOne("dryRun", new String[] {"true", "false"}, boolean.class))
                .hasMessageContainingAll("“dryRun”", "写了2次");
    }

    @Test
    void aTrialThatIsMisspeltIsNoDeed() {
        Browser admin = new Browser(port, "admin");
        Map<String, Object> unit = Map.of("name", "试点单位" + year, "kind", "DEPARTMENT");
        for (String slip : List.of("dryrun=true", "dry_run=true", "dryRun=true&dryRun=false", "dryRun=")) {
            Browser.Answer answer = admin.put("/api/setup/units/tp" + year + "?" + slip, unit);
            assertThat(answer.status()).as(slip).isEqualTo(400);
        }
        assertThat(admin.put("/api/setup/units/tp" + year + "?dryRun=true", unit)
                        .json()
                        .get("taken")
                        .asBoolean())
                .isFalse();
        assertThat(admin.get("/api/setup/organization").text()).doesNotContain("试点单位" + year);
    }
}

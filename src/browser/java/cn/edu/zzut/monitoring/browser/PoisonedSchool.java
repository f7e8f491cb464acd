package cn.edu.zzut.monitoring.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A school whose units and people are called what does harm, by the administrator's and the office's own doors. */
final class PoisonedSchool {

    private static final int SHORTEST_FIELD = 30;
    private static final List<String> UNITS = List.of("101", "201");
    private static final List<String> PEOPLE = List.of("xxb-filer", "x01-head", "expert1", "leader");

    private final int port;
    private final Browser admin;
    private final Browser office;
    private final JsonNode before;

    PoisonedSchool(int port) {
        this.port = port;
        this.admin = new Browser(port, "admin");
        this.office = new Browser(port, "office");
        this.before = admin.get("/api/setup/organization").json();
    }

    void named() {
        UNITS.forEach(code -> unit(code, Poison.NAME + code));
        PEOPLE.forEach(id -> person(id, Poison.NAME));
        ObjectNode school = (ObjectNode) admin.get("/api/setup/school").json();
        school.retain(
                "edition",
                "name",
                "code",
                "category",
                "regulationTitle",
                "regulationNumber",
                "office",
                "header",
                "senderAddress",
                "senderName");
        List.of("name", "regulationTitle", "regulationNumber", "office", "header", "senderName")
                .forEach(field -> school.put(field, Poison.NAME.substring(0, SHORTEST_FIELD)));
        taken(admin.put("/api/setup/school", school));
    }

    /** A session with a link that leads astray, and what somebody asks of a definition. */
    void trains(int year, String asker) {
        taken(office.post(
                "/api/training/" + year + "/sessions",
                Map.of(
                        "title",
                        Poison.NAME,
                        "content",
                        Poison.TEXT,
                        "startsAt",
                        "2026-09-08T01:00:00Z",
                        "endsAt",
                        "2026-09-08T02:00:00Z",
                        "place",
                        Poison.TEXT.substring(0, 190),
                        "link",
                        "https://evil.invalid/meeting",
                        "roles",
                        List.of("FILER", "UNIT_HEAD"),
                        "units",
                        List.of(),
                        "missing",
                        false)));
        taken(new Browser(port, asker)
                .post(
                        "/api/training/" + year + "/definition-questions",
                        Map.of("table", "1-7-1", "column", "实验场所名称", "text", Poison.TEXT)));
    }

    void givesNamesBack() {
        before.path("units").forEach(unit -> {
            if (UNITS.contains(unit.path("code").asText())) {
                unit(unit.path("code").asText(), unit.path("name").asText());
            }
        });
        before.path("people").forEach(person -> {
            if (PEOPLE.contains(person.path("id").asText())) {
                person(person.path("id").asText(), person.path("name").asText());
            }
        });
    }

    private void unit(String code, String name) {
        taken(admin.put(
                "/api/setup/units/" + code, Map.of("name", name, "kind", found("units", "code", code, "kind"))));
    }

    private void person(String id, String name) {
        Map<String, String> wish = new HashMap<>();
        for (String field : List.of("unit", "email", "phone")) {
            wish.put(field, found("people", "id", id, field));
        }
        wish.put("name", name);
        taken(admin.put("/api/setup/people/" + id, wish));
    }

    private String found(String list, String key, String value, String field) {
        for (JsonNode one : before.path(list)) {
            if (one.path(key).asText().equals(value)) {
                return one.path(field).asText();
            }
        }
        throw new AssertionError(list + " " + value);
    }

    private static void taken(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }
}

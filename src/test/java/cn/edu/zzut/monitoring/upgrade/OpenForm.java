package cn.edu.zzut.monitoring.upgrade;

import cn.edu.zzut.monitoring.support.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A task's form as its person opens it: what it shows and offers has to be there. */
final class OpenForm {

    private static final Pattern SHOWN = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern LIST = Pattern.compile("=(\\w+)");

    private final JsonNode form;
    private final JsonNode known;

    OpenForm(JsonNode form, JsonNode known) {
        this.form = form;
        this.known = known;
    }

    static OpenForm of(Browser person, String task) {
        String path = "/engine-rest/task/" + task;
        return new OpenForm(
                person.get(path + "/deployed-form").json(),
                person.get(path + "/form-variables?deserializeValues=false").json());
    }

    /** The variables that the form always shows and that nobody gave it. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        for (JsonNode component : form.path("components")) {
            if (!component.has("conditional")) {
                Matcher shown = SHOWN.matcher(component.path("text").asText());
                while (shown.find()) {
                    missing.add(shown.group(1));
                }
                Matcher list = LIST.matcher(component.path("dataSource").asText());
                if (list.matches()) {
                    missing.add(list.group(1));
                }
                if (component.has("valuesKey")) {
                    missing.add(component.path("valuesKey").asText());
                }
            }
        }
        missing.removeIf(name -> known.path(name).has("value"));
        return missing;
    }
}

package cn.edu.zzut.monitoring.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** JSON with something odd in it. */
final class OddJson {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "9223372036854775807",
            "9223372036854775808",
            "1.5",
            "1e400",
            "NaN",
            "null",
            "true",
            "2024-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "2031-05-01",
            "\u0000",
            "a\nb",
            "\ud83d",
            "\ud83d\ude00",
            "\u202e",
            "\uFFFE",
            "'; select 1 --",
            "${1+1}",
            "#{who.office()}",
            "<script>1</script>",
            "=1+1",
            "../../etc/passwd",
            "%00",
            "%",
            "4-2",
            "表4-2",
            "101",
            "201",
            "x01-filer",
            "approve",
            "return",
            "a".repeat(300),
            "字".repeat(5_000));

    private OddJson() {}

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** JSON by that schema of the API's description, with something odd here and there. */
    static String of(JsonNode schema, JsonNode schemas, Random random, int depth) {
        if (random.nextInt(12) == 0 || depth > 6) {
            return odd(random);
        }
        JsonNode known = schema;
        for (int i = 0; i < 5 && known.has("$ref"); i++) {
            known = schemas.path(known.path("$ref").asText().replaceFirst(".*/", ""));
        }
        return switch (known.path("type").asText("object").toLowerCase(Locale.ROOT)) {
            case "string" ->
                known.has("enum") && random.nextInt(4) > 0
                        ? known.path("enum")
                                .path(random.nextInt(known.path("enum").size()))
                                .toString()
                        : quoted(one(TEXTS, random));
            case "integer", "number" ->
                one(List.of("1", "2", "0", "-1", "2026", "3.5", "1e400", "99999999999999999999", "\"1\"", "5"), random);
            case "boolean" -> random.nextInt(8) > 0 ? String.valueOf(random.nextBoolean()) : odd(random);
            case "array" -> array(known, schemas, random, depth);
            default -> object(known, schemas, random, depth);
        };
    }

    private static String array(JsonNode schema, JsonNode schemas, Random random, int depth) {
        StringBuilder json = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            json.append(json.length() > 1 ? "," : "").append(of(schema.path("items"), schemas, random, depth + 1));
        }
        return json + "]";
    }

    private static String object(JsonNode schema, JsonNode schemas, Random random, int depth) {
        StringBuilder json = new StringBuilder("{");
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(10) > 0) {
                json.append(json.length() > 1 ? "," : "")
                        .append(quoted(property.getKey()))
                        .append(':')
                        .append(of(property.getValue(), schemas, random, depth + 1));
            }
        });
        if (json.length() == 1 && random.nextBoolean()) {
            json.append("\"a\":").append(odd(random));
        }
        return json + "}";
    }

    static String odd(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> "null";
            case 1 -> "{}";
            case 2 -> "[]";
            case 3 -> "[".repeat(200) + "]".repeat(200);
            case 4 -> "1e999";
            case 5 -> "-0";
            case 6 -> "tru";
            case 7 -> "{\"a\":1,\"a\":2}";
            case 8 -> "[null,null]";
            case 9 -> "";
            case 10 -> "true";
            default -> quoted(one(TEXTS, random));
        };
    }

    /** With every sign as JSON writes it, or not. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\' || sign < ' ' || Character.isSurrogate(sign)) {
                json.append("\\u%04x".formatted((int) sign));
            } else {
                json.append(sign);
            }
        }
        return json + "\"";
    }
}

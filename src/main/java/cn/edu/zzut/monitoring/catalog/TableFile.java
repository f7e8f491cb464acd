package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table's definition as it stands in a YAML file.
 *
 * @param source the file
 */
record TableFile(YamlFile source, TableDefinition definition) {

    /** @throws CatalogRefused when the text is not a table's definition */
    static TableFile read(YamlFile file) {
        try {
            TableDefinition definition = CatalogYaml.MAPPER.readValue(file.text(), TableDefinition.class);
            definition.requireConsistent();
            return new TableFile(file, definition);
        } catch (JsonProcessingException e) {
            throw file.refused(e);
        } catch (Refusal e) {
            throw file.refused(1, "", e.getMessage());
        }
    }

    /** A YAML file of a catalog, and how a problem in it is reported. */
    record YamlFile(String name, String text) {

        CatalogRefused refused(int line, String element, String reason) {
            return new CatalogRefused(List.of(new CatalogProblem(name, line, element, reason)));
        }

        CatalogRefused refused(JsonProcessingException e) {
            if (e instanceof UnrecognizedPropertyException unknown) {
                return refused(
                        lineOf(unknown.getPropertyName() + ":"),
                        "",
                        "不认识“" + unknown.getPropertyName() + "”，可用的有" + unknown.getKnownPropertyIds());
            }
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return refused(Math.max(1, line), "", reason(e));
        }

        private static String reason(JsonProcessingException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Refusal) {
                return cause.getMessage();
            }
            if (!(e instanceof JsonMappingException at) || cause instanceof JsonProcessingException) {
                return "不是可用的YAML，请检查这一行附近的缩进、冒号和引号";
            }
            String item = at.getPath().stream()
                    .map(Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            String named = item.isEmpty() ? "内容" : "“" + item + "”";
            if (e instanceof InvalidFormatException wrong) {
                return named + "的值“" + wrong.getValue() + "”不能用" + choices(wrong.getTargetType());
            }
            return e instanceof MismatchedInputException
                    ? named + "写法不对：文字、数字、列表和带缩进的项目不能互相代替"
                    : named + "缺少必需的项目，或内容不能用";
        }

        private static String choices(Class<?> type) {
            return type.isEnum()
                    ? "，可用的有"
                            + Arrays.stream(type.getEnumConstants())
                                    .map(choice -> CatalogYaml.MAPPER.convertValue(choice, String.class))
                                    .collect(Collectors.joining("、"))
                    : "";
        }

        /** The line in which the rule, indicator, population or level of subjects begins. */
        int lineOfElement(String id) {
            String quoted = "[\"']?" + java.util.regex.Pattern.quote(id) + "[\"']?";
            return lineMatching("(- )?[{]?((id|name): " + quoted + "([,}].*)?|" + quoted + ":.*)");
        }

        /** The line that names the column, the last where several do; the first line where none does. */
        int lastLineOfName(String column) {
            String quoted = java.util.regex.Pattern.quote(column);
            var lines = text.lines().toList();
            for (int i = lines.size(); i > 0; i--) {
                if (lines.get(i - 1).strip().matches("(- )?(name|id): [\"']?" + quoted + "[\"']?")) {
                    return i;
                }
            }
            return 1;
        }

        private int lineOf(String start) {
            return lineMatching("(- )?" + java.util.regex.Pattern.quote(start) + ".*");
        }

        private int lineMatching(String pattern) {
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().matches(pattern)) {
                    return i + 1;
                }
            }
            return 1;
        }
    }
}

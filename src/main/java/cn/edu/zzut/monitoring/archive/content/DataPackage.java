package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** {@code datapackage.json}: what the columns of the CSV files are, as Frictionless Data Package says it. */
final class DataPackage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode content = JSON.createObjectNode();
    private final ArrayNode resources;

    DataPackage(int year) {
        content.put("profile", "tabular-data-package");
        content.put("name", "quality-monitoring-" + year);
        content.put("title", year + "年高等教育质量监测上报数据");
        resources = content.putArray("resources");
    }

    boolean isEmpty() {
        return resources.isEmpty();
    }

    void add(TableDefinition table, String path, SubmissionVersion version) {
        ObjectNode resource = resources.addObject();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name(table.code()));
        resource.put("title", table.title());
        resource.put(
                "description",
                "统计时间：" + table.statisticalTime() + "；版本" + version.number() + "，内容SHA-256：" + version.sha256());
        resource.put("path", path);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> field(column, fields.addObject()));
        if (!table.primaryKey().isEmpty()) {
            table.primaryKey().forEach(schema.withArray("primaryKey")::add);
        }
        table.foreignKeys().stream().filter(DataPackage::isPlain).forEach(key -> {
            ObjectNode foreign = schema.withArray("foreignKeys").addObject();
            key.columns().forEach(foreign.putArray("fields")::add);
            ObjectNode reference = foreign.putObject("reference");
            ForeignKey.Target target = key.targets().get(0);
            reference.put("resource", name(target.table()));
            target.columns().forEach(reference.putArray("fields")::add);
        });
    }

    /** Into one table, without exceptions and several values in a cell: all that the format can say. */
    private static boolean isPlain(ForeignKey key) {
        return key.targets().size() == 1 && key.escapes().isEmpty() && isEmpty(key.separator());
    }

    private static String name(TableCode code) {
        return "table-" + code.value().toLowerCase(Locale.ROOT);
    }

    private static void field(Column column, ObjectNode field) {
        boolean several = !isEmpty(column.separator());
        field.put("name", column.name());
        field.put("type", several ? "string" : type(column.type()));
        String unit = isEmpty(column.unit()) ? "" : "（" + column.unit() + "）";
        field.put("description", column.shownMeaning() + unit);
        ObjectNode constraints = field.putObject("constraints");
        constraints.put("required", Boolean.TRUE.equals(column.required()));
        List<String> values = column.values();
        if (!several && !values.isEmpty()) {
            values.forEach(constraints.putArray("enum")::add);
        }
        number(constraints, "minimum", column.minimum());
        number(constraints, "maximum", column.maximum());
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static void number(
            ObjectNode constraints, String name, @org.jspecify.annotations.Nullable BigDecimal limit) {
        if (limit != null) {
            constraints.put(name, limit);
        }
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case YEAR -> "year";
            case YEAR_MONTH -> "yearmonth";
            case DATE -> "date";
        };
    }

    byte[] bytes() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(content)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

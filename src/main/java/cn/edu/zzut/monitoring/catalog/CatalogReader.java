package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.TableFile.YamlFile;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a catalog's files and compiles its rules and indicators, or names all that is wrong with them. */
final class CatalogReader {

    private final List<CatalogProblem> problems = new ArrayList<>();
    private final Map<TableCode, TableFile> files = new LinkedHashMap<>();
    private final Map<TableCode, TableDefinition> tables = new LinkedHashMap<>();

    Catalog read(CatalogFiles source) {
        readTables(source);
        Optional<YamlFile> indicatorFile = Optional.ofNullable(source.texts().get(CatalogFiles.INDICATORS))
                .map(text -> new YamlFile(CatalogFiles.INDICATORS, text));
        List<Indicator> indicators = indicatorFile.map(this::indicators).orElse(List.of());
        refuseProblems();
        Map<TableCode, List<CompiledRule>> rules = new HashMap<>();
        files.values().forEach(file -> rules.put(file.definition().code(), rules(file)));
        files.values().forEach(this::requireTargets);
        List<CompiledIndicator> compiled = compile(indicators, indicatorFile);
        refuseProblems();
        return new Catalog(tables, rules, compiled);
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new CatalogRefused(problems);
        }
    }

    private void readTables(CatalogFiles source) {
        TreeMap<String, TableFile> byCode = new TreeMap<>();
        source.texts().forEach((name, text) -> {
            if (!name.equals(CatalogFiles.INDICATORS)) {
                attempt(() -> {
                    TableFile file = TableFile.read(new YamlFile(name, text));
                    TableFile other = byCode.put(file.definition().code().value(), file);
                    if (other != null) {
                        throw file.source()
                                .refused(
                                        1,
                                        "",
                                        "表" + file.definition().code() + "在"
                                                + other.source().name() + "中已有定义");
                    }
                });
            }
        });
        byCode.values().forEach(file -> {
            files.put(file.definition().code(), file);
            tables.put(file.definition().code(), file.definition());
        });
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.add(new CatalogProblem("指标体系", 1, "", "没有任何表格"));
        }
    }

    private List<Indicator> indicators(YamlFile file) {
        try {
            return CatalogYaml.MAPPER.readValue(file.text(), new TypeReference<List<Indicator>>() {});
        } catch (JsonProcessingException e) {
            problems.addAll(file.refused(e).problems());
            return List.of();
        }
    }

    private List<CompiledRule> rules(TableFile file) {
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : file.definition().rules()) {
            try {
                compiled.add(CompiledRule.of(rule, file.definition(), tables));
            } catch (FeelProblem e) {
                problem(file.source(), rule.id(), e.getMessage());
            }
        }
        return compiled;
    }

    /** References lead to tables and columns that the catalog has. */
    private void requireTargets(TableFile file) {
        for (ForeignKey key : file.definition().foreignKeys()) {
            for (ForeignKey.Target target : key.targets()) {
                TableDefinition other = tables.get(target.table());
                for (String column : target.columns()) {
                    if (other == null || other.column(column).isEmpty()) {
                        problem(
                                file.source(),
                                "",
                                "引用" + String.join("+", key.columns()) + "指向表" + target.table() + "的“" + column + "”，而"
                                        + (other == null ? "本年度没有这张表" : "该表没有这个数据项"));
                    }
                }
            }
        }
    }

    private List<CompiledIndicator> compile(List<Indicator> indicators, Optional<YamlFile> file) {
        List<CompiledIndicator> compiled = new ArrayList<>();
        for (Indicator indicator : indicators) {
            try {
                compiled.add(CompiledIndicator.of(indicator, compiled, tables));
            } catch (FeelProblem e) {
                problem(file.orElseThrow(), indicator.id(), e.getMessage());
            }
        }
        return compiled;
    }

    private void problem(YamlFile file, String element, String reason) {
        int line = element.isEmpty() ? 1 : file.lineOfElement(element);
        problems.add(new CatalogProblem(file.name(), line, element, reason));
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (CatalogRefused e) {
            problems.addAll(e.problems());
        }
    }
}

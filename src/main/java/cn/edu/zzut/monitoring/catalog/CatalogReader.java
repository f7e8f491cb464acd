package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.TableFile.YamlFile;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a catalog's files and compiles its rules, populations and indicators, or names all that is wrong with them. */
final class CatalogReader {

    private final List<CatalogProblem> problems = new ArrayList<>();
    private final Map<TableCode, TableFile> files = new LinkedHashMap<>();
    private final Map<TableCode, TableDefinition> tables = new LinkedHashMap<>();

    Catalog read(CatalogFiles source) {
        readTables(source);
        Optional<YamlFile> populationFile = file(source, CatalogFiles.POPULATIONS);
        Optional<YamlFile> indicatorFile = file(source, CatalogFiles.INDICATORS);
        Populations counted = populationFile
                .flatMap(file -> read(file, new TypeReference<Populations>() {}))
                .orElse(Populations.NONE);
        List<Indicator> indicators = indicatorFile
                .flatMap(file -> read(file, new TypeReference<List<Indicator>>() {}))
                .orElse(List.of());
        refuseProblems();
        Map<TableCode, List<CompiledRule>> rules = new HashMap<>();
        files.values().forEach(file -> rules.put(file.definition().code(), rules(file)));
        files.values().forEach(this::requireTargets);
        Map<String, CompiledPopulation> populations = populations(counted, populationFile);
        Map<Level, CompiledSubjects> subjects = subjects(counted, populationFile);
        refuseProblems();
        List<CompiledIndicator> compiled = compile(indicators, indicatorFile, populations.values());
        refuseProblems();
        return new Catalog(tables, rules, counted, populations, subjects, compiled);
    }

    private static Optional<YamlFile> file(CatalogFiles source, String name) {
        return Optional.ofNullable(source.texts().get(name)).map(text -> new YamlFile(name, text));
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new CatalogRefused(problems);
        }
    }

    private void readTables(CatalogFiles source) {
        TreeMap<String, TableFile> byCode = new TreeMap<>();
        source.texts().forEach((name, text) -> {
            if (!name.equals(CatalogFiles.INDICATORS) && !name.equals(CatalogFiles.POPULATIONS)) {
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

    private <T> Optional<T> read(YamlFile file, TypeReference<T> type) {
        try {
            return Optional.ofNullable(CatalogYaml.MAPPER.readValue(file.text(), type));
        } catch (JsonProcessingException e) {
            problems.addAll(file.refused(e).problems());
            return Optional.empty();
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

    private Map<String, CompiledPopulation> populations(Populations counted, Optional<YamlFile> file) {
        Map<String, CompiledPopulation> compiled = new LinkedHashMap<>();
        for (Population population : counted.populations()) {
            try {
                if (compiled.put(population.name(), CompiledPopulation.of(population, tables)) != null) {
                    throw new FeelProblem("统计总体“" + population.name() + "”重复");
                }
            } catch (FeelProblem e) {
                problem(file.orElseThrow(), population.name(), e.getMessage());
            }
        }
        return compiled;
    }

    private Map<Level, CompiledSubjects> subjects(Populations counted, Optional<YamlFile> file) {
        Map<Level, CompiledSubjects> compiled = new EnumMap<>(Level.class);
        counted.subjects().forEach((level, table) -> {
            try {
                compiled.put(level, CompiledSubjects.of(table, tables));
            } catch (FeelProblem e) {
                problem(file.orElseThrow(), level.title(), e.getMessage());
            }
        });
        return compiled;
    }

    private List<CompiledIndicator> compile(
            List<Indicator> indicators, Optional<YamlFile> file, Collection<CompiledPopulation> populations) {
        List<CompiledIndicator> compiled = new ArrayList<>();
        for (Indicator indicator : indicators) {
            try {
                compiled.add(CompiledIndicator.of(indicator, compiled, tables, populations));
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

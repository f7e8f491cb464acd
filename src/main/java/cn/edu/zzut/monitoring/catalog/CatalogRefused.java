package cn.edu.zzut.monitoring.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** A catalog cannot be used; all that is wrong with it is named, with file, line and reason. */
public class CatalogRefused extends RuntimeException {

    private final transient List<CatalogProblem> problems;

    CatalogRefused(List<CatalogProblem> problems) {
        super("指标体系有" + problems.size() + "处错误：\n"
                + problems.stream().map(CatalogProblem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<CatalogProblem> problems() {
        return problems;
    }
}

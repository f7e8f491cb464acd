package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;

/** A catalog cannot be used; all that is wrong with it is named, with file, line and reason. */
public class CatalogRefused extends Refusal.Invalid {

    private final transient List<CatalogProblem> problems;

    CatalogRefused(List<CatalogProblem> problems) {
        super("指标体系未被接收", "指标体系有" + problems.size() + "处错误：\n" + String.join("\n", texts(problems)), texts(problems));
        this.problems = List.copyOf(problems);
    }

    private static List<String> texts(List<CatalogProblem> problems) {
        return problems.stream().map(CatalogProblem::text).toList();
    }

    public List<CatalogProblem> problems() {
        return problems;
    }
}

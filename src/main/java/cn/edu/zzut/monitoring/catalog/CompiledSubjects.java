package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.FeelProblem;
import java.util.Map;
import java.util.Optional;

/** Where the subjects of a level are read from. */
public record CompiledSubjects(SubjectTable source, Optional<Formula> where) {

    /** @throws FeelProblem when it names what is not there */
    static CompiledSubjects of(SubjectTable source, Map<TableCode, TableDefinition> tables) {
        Map<String, Column> columns = CompiledPopulation.columns(source.table(), tables);
        CompiledPopulation.require(columns, source.code());
        CompiledPopulation.require(columns, source.name());
        for (String further : new String[] {source.college(), source.otherCode()}) {
            if (!further.isEmpty()) {
                CompiledPopulation.require(columns, further);
            }
        }
        return new CompiledSubjects(source, CompiledPopulation.condition(source.where(), columns));
    }
}

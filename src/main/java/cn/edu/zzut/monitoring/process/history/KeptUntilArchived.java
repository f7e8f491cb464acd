package cn.edu.zzut.monitoring.process.history;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * What belongs to a year has no day on which the engine may forget it before the archive has the year; what belongs to
 * none goes by its diagram.
 */
public final class KeptUntilArchived extends DefaultHistoryRemovalTimeProvider {

    private static final Set<String> OF_NO_YEAR = Set.of("deadline-digest", "delivery-trouble");

    @Override
    public Date calculateRemovalTime(HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
        return OF_NO_YEAR.contains(definition.getKey()) ? super.calculateRemovalTime(instance, definition) : null;
    }
}

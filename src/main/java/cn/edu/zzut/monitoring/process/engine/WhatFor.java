package cn.edu.zzut.monitoring.process.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Year, table and unit of an instance or a task, for the log; empty where nothing is known. */
final class WhatFor {

    private static final List<String> NAMES = List.of(Variables.YEAR, Variables.TABLE, Variables.UNIT);

    private final ProcessEngineConfigurationImpl engine;

    WhatFor(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    String ofTask(String taskId) {
        return new WithoutUser(engine).call(() -> {
            HistoricTaskInstance task = engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .taskId(taskId)
                    .singleResult();
            return task == null ? "" : text(task.getProcessInstanceId());
        });
    }

    String ofInstance(String instanceId) {
        return new WithoutUser(engine).call(() -> text(instanceId));
    }

    private String text(String instanceId) {
        Map<String, Object> values = engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instanceId)
                .variableNameIn(NAMES.toArray(String[]::new))
                .list()
                .stream()
                .filter(value -> value.getValue() != null)
                .sorted(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName,
                        HistoricVariableInstance::getValue,
                        (before, later) -> later));
        return Stream.of(
                        "year=" + values.get(Variables.YEAR),
                        "table=" + values.get(Variables.TABLE),
                        "unit=" + values.get(Variables.UNIT))
                .filter(part -> !part.endsWith("=null"))
                .collect(Collectors.joining(" "));
    }
}

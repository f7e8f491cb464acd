package cn.edu.zzut.monitoring.process.task;

import java.util.List;
import java.util.Optional;

/**
 * What waits in a process instance and in those that it has called.
 *
 * @param year empty outside a year
 * @param table the table's code; empty where it is not about one table
 */
public record InstanceWork(Optional<Integer> year, Optional<String> table, List<TaskView> tasks) {}

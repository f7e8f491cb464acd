package cn.edu.zzut.monitoring.validation;

import java.util.List;

/** What a check would find in rows that are not kept. */
public record Trial(Summary summary, List<FindingGroup> groups, List<Finding> findings) {}

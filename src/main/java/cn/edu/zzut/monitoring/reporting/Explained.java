package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.validation.Explanation;

/** An anomaly that stands, with what its unit says of it. */
record Explained(String table, String unit, Explanation explanation) {}

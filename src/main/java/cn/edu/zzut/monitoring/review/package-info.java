/** 专家意见: which expert looks at which tables, what they found, and how the units answered. Knows catalog and organization. */
package cn.edu.zzut.monitoring.review;

/**
 * 报送: what each unit submits for each table, its immutable versions and rows, the workbooks that go in and out, audits
 * and documents. Knows calendar, catalog and organization.
 */
package cn.edu.zzut.monitoring.filing;

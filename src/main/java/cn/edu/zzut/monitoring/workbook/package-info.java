/**
 * 工作簿: rows of a table as they come out of and go into files (.xlsx, .csv), in normal form; broken and hostile files are
 * refused. Knows the catalog.
 */
package cn.edu.zzut.monitoring.workbook;

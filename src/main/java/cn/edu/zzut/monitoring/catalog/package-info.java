/**
 * 指标体系: the table definitions of a year, as data (YAML files under {@code catalog/<year>/}, shaped after Frictionless
 * Table Schema). Knows no other module.
 */
package cn.edu.zzut.monitoring.catalog;

/**
 * 校验: checks versions against their table definition, the base tables and last year, and keeps the findings and their
 * explanations. Knows catalog, filing and organization.
 */
package cn.edu.zzut.monitoring.validation;

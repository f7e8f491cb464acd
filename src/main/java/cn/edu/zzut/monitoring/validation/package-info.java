/**
 * 校验: checks versions against their table definition, the base tables and last year, and the whole year together;
 * keeps the findings and their explanations.
 */
@Module(mayKnow = {"catalog", "feel", "filing", "node", "organization", "trouble", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

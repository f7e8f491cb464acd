/**
 * 纸质材料: the papers that the regulation asks of a unit, one a unit and year (附件1, 附件2 and the filers' pledge): made from
 * templates that the office may change in Word, each edition kept, and told apart from what holds now.
 */
@Module(mayKnow = {"calendar", "catalog", "document", "filing", "organization", "school", "trail", "validation"})
@NullMarked
package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

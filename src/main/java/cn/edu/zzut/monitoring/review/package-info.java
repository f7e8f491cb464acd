/** 专家意见: which expert looks at which tables, what they found, and how the units answered. */
@Module(mayKnow = {"catalog", "organization"})
@NullMarked
package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

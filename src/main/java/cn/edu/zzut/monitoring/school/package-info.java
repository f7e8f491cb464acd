/** 学校: what the school's papers name it and its regulation by. */
@Module
@NullMarked
package cn.edu.zzut.monitoring.school;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

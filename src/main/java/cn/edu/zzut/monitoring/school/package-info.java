/** 学校: what the school is called, its regulation, its evaluation office, and how its papers, pages and mails name them. */
@Module
@NullMarked
package cn.edu.zzut.monitoring.school;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;

/**
 * 示范学校: an invented school as it is in each year (units, majors, students, staff, courses, laboratories), and the
 * tables that it would report. One model for all tables, so that what one counts is what another lists.
 */
@Module
package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.Module;

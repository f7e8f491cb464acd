package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;

/**
 * 专业: an undergraduate major.
 *
 * @param code the school's own
 * @param national the code in the ministry's list
 * @param since the year of the first intake
 * @param field 授予学位门类
 */
record Major(DemoUnit college, String code, String name, String national, int since, String field) {

    private static final int YEARS_OF_ARCHITECTS = 5;
    private static final int YEARS = 4;

    /** 学制. */
    int years() {
        return national.startsWith("0828") && !national.equals("082803") ? YEARS_OF_ARCHITECTS : YEARS;
    }

    /** 新专业: fewer than three years have graduated. */
    boolean isNew(int year) {
        return since + years() + 3 > year;
    }

    boolean exists(int year) {
        return since <= year;
    }

    boolean isOf(String... fields) {
        for (String one : fields) {
            if (field.equals(one)) {
                return true;
            }
        }
        return false;
    }
}

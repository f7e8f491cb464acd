package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 任务分解: a table, whose it is, and who assists.
 *
 * @param responsible the unit's code
 * @param assisting unit codes
 */
public record Plan(String table, String responsible, List<String> assisting) {

    private static final Map<String, String> TABLES = tables();

    /** The tables to which every college contributes its own rows. */
    private static final List<String> OF_ALL_COLLEGES = List.of("1-5-3", "1-7-1", "2-4", "2-7", "4-2", "6-6-3");

    private static final int LARGE = 10;

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("101", "1-1(办学指导思想) 1-1(校区) 1-1 1-2 1-3 1-8");
        tables.put("102", "3-1");
        tables.put("103", "4-1-1 4-1-4");
        tables.put(
                "104",
                "1-4-1 1-6 2-4 2-8 4-2 4-3 5-1-1 5-1-2 5-1-3 5-1-4 5-1-5 5-2-1 5-2-2 5-3-1 5-3-2"
                        + " 5-4-1 5-4-2 5-4-3 6-2-1 6-2-2 6-6-1 7-1 7-3-1 7-3-2 7-3-3");
        tables.put("105", "1-5-1 1-5-2 1-5-3 3-2 3-3-1 3-3-2 3-4-1 3-4-2 3-6");
        tables.put("106", "6-1 6-4");
        tables.put("107", "6-3-1 6-3-3 6-3-4 6-5-1 6-5-2");
        tables.put("108", "1-7-2 3-5-1 3-5-2 3-5-3 3-5-4 3-5-5 3-5-6 3-5-7 6-6-2 6-6-6 6-6-8");
        tables.put("109", "2-9-1 2-9-2");
        tables.put("110", "1-7-1 2-6 2-7");
        tables.put("111", "2-1 2-2 2-10");
        tables.put("112", "2-3-1 2-3-2");
        tables.put("113", "2-5");
        tables.put("114", "6-3-2 6-7");
        tables.put("115", "5-5 6-6 6-6-3 6-8");
        tables.put(School.OFFICE, "7-2 7-4");
        tables.put("218", "6-6-4 6-6-7");
        tables.put("219", "6-6-5");
        return tables;
    }

    /** The tables of the school's offices, and of those colleges that it has. */
    static List<Plan> of(School school) {
        List<Plan> plans = new ArrayList<>();
        TABLES.forEach((unit, tables) -> {
            if (unit.startsWith("1") || school.has(unit)) {
                String responsible = school.unit(unit).code();
                for (String table : tables.split(" ")) {
                    plans.add(new Plan(table, responsible, assisting(table, school)));
                }
            }
        });
        return plans;
    }

    /** In a school with an office for everything; in a small one only the programmes come from the colleges. */
    private static List<String> assisting(String table, School school) {
        List<String> colleges = school.colleges().stream().map(DemoUnit::code).toList();
        boolean large = colleges.size() >= LARGE;
        return table.equals("4-2") || (large && OF_ALL_COLLEGES.contains(table)) ? colleges : List.of();
    }
}

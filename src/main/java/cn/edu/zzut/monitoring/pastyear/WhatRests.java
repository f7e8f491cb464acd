package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has been made of a year that was brought in, so that it cannot be taken back as if it had never been. */
@Component
class WhatRests {

    /** Table → what it holds, for people. */
    private static final Map<String, String> OF_THE_YEAR = new LinkedHashMap<>();

    static {
        OF_THE_YEAR.put("report", "分析报告");
        OF_THE_YEAR.put("report_text", "报告的文字");
        OF_THE_YEAR.put("entered_figure", "录入的监测指标");
        OF_THE_YEAR.put("highlight_mark", "对关注点的处理");
        OF_THE_YEAR.put("decision", "决定");
        OF_THE_YEAR.put("package", "数据包");
        OF_THE_YEAR.put("archive_supplement", "补充归档材料");
        OF_THE_YEAR.put("commendation", "年度表彰");
        OF_THE_YEAR.put("rectification", "整改任务");
        OF_THE_YEAR.put("concept_difference", "口径差异说明");
        OF_THE_YEAR.put("concept_figure", "录入的口径数据");
        OF_THE_YEAR.put("monitoring_year", "常态监测");
        OF_THE_YEAR.put("data_correction", "数据更正");
        OF_THE_YEAR.put("data_use_version", "数据使用");
        OF_THE_YEAR.put("due_change", "日期调整");
        OF_THE_YEAR.put("meeting_session", "会议记录");
    }

    /** What is made of the year's data by itself, again and again. */
    private static final List<String> DERIVED = List.of("year_check", "concept_run", "concept_value", "report_run");

    private final JdbcTemplate jdbc;
    private final Cycles cycles;

    WhatRests(JdbcTemplate jdbc, Cycles cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    /** Why the year cannot be taken back, in Chinese; empty where it can. */
    Optional<String> against(int year) {
        Optional<Cycle> next = cycles.find(year + 1).filter(cycle -> !cycle.isImported());
        if (next.isPresent()) {
            return Optional.of((year + 1) + "年度在本系统填报，以" + year + "年度为上年；" + year + "年度不能撤销，有误的可以更换。");
        }
        List<String> found = OF_THE_YEAR.entrySet().stream()
                .filter(entry -> has(entry.getKey(), year))
                .map(Map.Entry::getValue)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(year + "年度已有" + String.join("、", found) + "，不能撤销；有误的可以更换。");
    }

    private boolean has(String table, int year) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from monitoring." + table + " where year = ?)", Boolean.class, year));
    }

    void forgetDerived(int year) {
        DERIVED.forEach(table -> jdbc.update("delete from monitoring." + table + " where year = ?", year));
    }
}

package cn.edu.zzut.monitoring.telling;

import static cn.edu.zzut.monitoring.telling.Word.text;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.List;

/** What is filed, and what its columns and concepts mean. */
final class CatalogWords {

    static final List<Watched> TABLES = List.of(
            Watched.of(
                    "catalog_edition",
                    Act.CATALOG,
                    "指标体系",
                    text("year", "年度"),
                    new Word("state", "状态", Value.EDITION),
                    text("origin", "来源"),
                    new Word("mapping", "与上年的对应", Value.MAPPING),
                    new Word("confirmed_by", "对应的确认人", Value.PERSON),
                    new Word("created_by", "载入人", Value.PERSON),
                    new Word("created_at", "载入时间", Value.MOMENT),
                    new Word("published_by", "发布人", Value.PERSON),
                    new Word("published_at", "发布时间", Value.MOMENT),
                    new Word("frozen_at", "随年度启动固定的时间", Value.MOMENT),
                    Watched.number()),
            Watched.of(
                    "column_definition",
                    Act.CATALOG,
                    "数据项定义",
                    text("year", "年度"),
                    new Word("table_code", "表格", Value.TABLE),
                    text("column_name", "数据项"),
                    text("meaning", "含义"),
                    text("counting_rule", "统计口径"),
                    text("statistical_time", "统计时间"),
                    text("source", "含义出处"),
                    text("catalog_meaning", "指标体系中的含义"),
                    new Word("written_by", "修改人", Value.PERSON),
                    new Word("written_at", "修改时间", Value.MOMENT),
                    Watched.number()),
            Watched.of(
                    "concept_edition",
                    Act.CATALOG,
                    "统计口径",
                    text("content", "内容"),
                    new Word("loaded_by", "载入人", Value.PERSON),
                    new Word("loaded_at", "载入时间", Value.MOMENT),
                    Watched.number()));

    private CatalogWords() {}
}

package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.document.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that templates may have, and what is wrong with one that they may not. */
record FieldNames(Outline outline, Listings listings, Catalog catalog) {

    /** What a field needs behind its colon. */
    private enum Needs {
        NOTHING,
        CHAPTER,
        INDICATOR,
        INDICATORS,
        LISTING,
        NAME
    }

    /** Where it may stand: within a line, or alone in a paragraph of the body. */
    enum Kind {
        SCHOOL("学校"),
        YEAR("年度"),
        SUBJECT("对象"),
        CODE("代码"),
        COLLEGE("所属学院", Level.COLLEGE, Level.MAJOR),
        TITLE("报告名称"),
        STATE("状态"),
        BY("编制单位"),
        DAY("编制日期"),
        CONTENT_CODE("内容校验码"),
        CATALOG("指标体系版本"),
        VALUE("值", Needs.INDICATOR, false),
        CONTENTS("目录", true),
        BASIS("编制依据", true),
        SUMMARY("概要", true),
        CHAPTER("章", Needs.CHAPTER, true),
        COMPARISON("比较", Needs.CHAPTER, true),
        LIMITS("限值", true, Level.SCHOOL),
        HIGHLIGHTS("关注点", true),
        COMMENTS("专家意见", true, Level.SCHOOL, Level.COLLEGE),
        EXPLANATIONS("异常说明", true, Level.SCHOOL, Level.COLLEGE),
        RECTIFICATIONS("整改", true, Level.SCHOOL, Level.COLLEGE),
        LAST_RECTIFICATIONS("上年整改", true, Level.SCHOOL, Level.COLLEGE),
        FILING("填报质量", true, Level.SCHOOL, Level.COLLEGE),
        TABLES("数据来源", true),
        MAJORS("专业一览", true, Level.SCHOOL, Level.COLLEGE),
        LISTING("清单", Needs.LISTING, true),
        LISTINGS("全部清单", true),
        CHART("图", Needs.INDICATOR, true),
        TABLE("表", Needs.INDICATORS, true),
        TEXT("文字", Needs.NAME, true);

        private final String title;
        private final Needs needs;
        private final boolean block;
        private final List<Level> levels;

        Kind(String title, Needs needs, boolean block, Level... levels) {
            this.title = title;
            this.needs = needs;
            this.block = block;
            this.levels = levels.length == 0 ? List.of(Level.values()) : List.copyOf(Arrays.asList(levels));
        }

        Kind(String title, boolean block, Level... levels) {
            this(title, Needs.NOTHING, block, levels);
        }

        Kind(String title, Level... levels) {
            this(title, Needs.NOTHING, false, levels);
        }

        static Optional<Kind> of(Field field) {
            return Arrays.stream(values())
                    .filter(kind -> kind.title.equals(field.name()))
                    .findFirst();
        }

        /** Whether paragraphs, tables or charts take its place. */
        boolean isBlock() {
            return block;
        }
    }

    /** Why the field may not stand in a template of that level; empty where it may. */
    Optional<String> problem(Field field, Level level) {
        Optional<Kind> kind = Kind.of(field);
        if (kind.isEmpty()) {
            return Optional.of("没有“" + field.name() + "”这个域");
        }
        if (!kind.get().levels.contains(level)) {
            return Optional.of("“" + field.name() + "”不用于" + level.title() + "报告");
        }
        return switch (kind.get().needs) {
            case NOTHING ->
                field.argument().isEmpty() ? Optional.empty() : Optional.of("“" + field.name() + "”后面不写冒号和内容");
            case NAME -> field.argument().isEmpty() ? Optional.of("“文字”后面请用冒号写明是哪一部分，如{{文字：主要结论}}") : Optional.empty();
            case CHAPTER ->
                outline.chapter(field.argument()).isPresent()
                        ? Optional.empty()
                        : Optional.of("没有“" + field.argument() + "”这一章，可用的有"
                                + outline.chapters().stream()
                                        .map(Outline.Chapter::name)
                                        .collect(Collectors.joining("、")));
            case LISTING -> listing(field.argument(), level);
            case INDICATOR -> indicators(List.of(field.argument()));
            case INDICATORS ->
                field.arguments().isEmpty() ? Optional.of("“表”后面请用冒号写明指标，用顿号隔开") : indicators(field.arguments());
        };
    }

    private Optional<String> listing(String name, Level level) {
        return listings.listing(name).filter(one -> one.isOf(level)).isPresent()
                ? Optional.empty()
                : Optional.of(level.title() + "报告没有“" + name + "”这个清单，可用的有"
                        + listings.of(level).stream()
                                .map(Listings.Listing::name)
                                .collect(Collectors.joining("、")));
    }

    private Optional<String> indicators(List<String> names) {
        Set<String> known =
                catalog.indicators().stream().map(one -> one.indicator().name()).collect(Collectors.toSet());
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("指标体系中没有指标" + unknown.stream().collect(Collectors.joining("”、“", "“", "”")));
    }

    /** The id of the indicator of that name; empty where the year has none. */
    Optional<String> id(String name) {
        return catalog.indicators().stream()
                .map(CompiledIndicator::indicator)
                .filter(indicator -> indicator.name().equals(name))
                .map(indicator -> indicator.id())
                .findFirst();
    }

    /** All names, for whoever makes a template. */
    static String all(Level level) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.levels.contains(level))
                .map(kind -> kind.title)
                .collect(Collectors.joining("、"));
    }
}

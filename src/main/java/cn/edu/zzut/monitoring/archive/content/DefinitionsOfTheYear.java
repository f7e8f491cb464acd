package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.DefinitionEdition;
import cn.edu.zzut.monitoring.catalog.Definitions;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** 数据项含义的历次修改 (第十七条、第十八条): what the office wrote of columns over the catalog's words, each edition of it. */
@Component
class DefinitionsOfTheYear implements Chapter {

    private static final List<String> HEADINGS =
            List.of("年度", "表格", "数据项", "含义", "统计口径", "统计时间", "出处", "当时指标体系的原文", "修改人", "修改时间");

    private final Definitions definitions;
    private final Catalogs catalogs;
    private final Names names;

    DefinitionsOfTheYear(Definitions definitions, Catalogs catalogs, Names names) {
        this.definitions = definitions;
        this.catalogs = catalogs;
        this.names = names;
    }

    @Override
    public String item() {
        return "catalog";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        Catalog catalog = catalogs.of(subject.year());
        folder.list(
                new Piece(subject.year() + "年度数据项含义的历次修改", "评估督导处", subject.year() + ""),
                "数据项含义历次修改.csv",
                HEADINGS,
                definitions.written(subject.year()).stream()
                        .map(one -> line(catalog, one))
                        .toList());
    }

    private List<String> line(Catalog catalog, DefinitionEdition one) {
        return List.of(
                one.year() + "",
                catalog.find(one.table()).map(TableDefinition::title).orElse("表" + one.table()),
                one.column(),
                one.words().meaning(),
                one.words().countingRule(),
                one.words().statisticalTime(),
                one.words().source(),
                one.over(),
                names.of(new PersonId(one.by())),
                LocalTimes.second(one.at()));
    }
}

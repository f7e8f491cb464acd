package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.exchange.CatalogWorkbook;
import org.springframework.stereotype.Component;

/** 指标体系、校验规则与监测指标: the year's catalog as a workbook for people and as the files that the rules ran from. */
@Component
class CatalogOfTheYear implements Chapter {

    private final Catalogs catalogs;

    CatalogOfTheYear(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    @Override
    public String item() {
        return "catalog";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        Catalog catalog = catalogs.of(subject.year());
        folder.copy(
                new Piece(subject.year() + "年度指标体系（表格、数据项、规则、指标）", "评估督导处", subject.year() + ""),
                "指标体系.xlsx",
                out -> out.write(CatalogWorkbook.write(catalog)));
        Folder files = folder.under("YAML文件");
        catalogs.files(subject.year())
                .texts()
                .forEach((name, text) -> files.text(
                        new Piece("指标体系文件 " + name, "评估督导处", subject.year() + ""),
                        name.substring(name.lastIndexOf('/') + 1),
                        text));
    }
}

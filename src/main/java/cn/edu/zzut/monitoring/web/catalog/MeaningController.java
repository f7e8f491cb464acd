package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 数据项含义: the office writes what columns mean that the catalog leaves unexplained (待补充). */
@RestController
@RequestMapping("/api/catalogs/{year}/meanings")
class MeaningController {

    private final CatalogDesk desk;
    private final Catalogs catalogs;
    private final CurrentUsers users;

    MeaningController(CatalogDesk desk, Catalogs catalogs, CurrentUsers users) {
        this.desk = desk;
        this.catalogs = catalogs;
        this.users = users;
    }

    /** @param columns those without a meaning of the catalog's own */
    record TableJson(String code, String title, List<MeaningJson> columns) {

        static TableJson of(TableDefinition table) {
            return new TableJson(
                    table.code().value(),
                    table.title(),
                    table.columns().stream()
                            .filter(Column::isExplainedByOffice)
                            .map(column -> new MeaningJson(column.name(), column.meaning()))
                            .toList());
        }
    }

    /** @param meaning what the office wrote; empty where it has to be written yet */
    record MeaningJson(String name, String meaning) {}

    /** The tables that have such columns. */
    @GetMapping
    List<TableJson> meanings(@PathVariable int year) {
        Right.SEE_THE_CATALOG.require(users.get());
        return catalogs.of(year).tables().stream()
                .map(TableJson::of)
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    /** Column → meaning; it counts at once, in a launched year too. */
    @PutMapping("/{code}")
    List<TableJson> write(
            @PathVariable int year, @PathVariable TableCode code, @RequestBody Map<String, String> meanings) {
        Right.KEEP_THE_CATALOG.require(users.get());
        desk.explain(year, code, meanings, users.get().id().value());
        return meanings(year);
    }
}

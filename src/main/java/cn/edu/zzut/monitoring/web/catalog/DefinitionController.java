package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Definitions;
import cn.edu.zzut.monitoring.catalog.Definitions.Change;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.exchange.DefinitionSheets;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.web.catalog.DefinitionJson.DefinedTableJson;
import cn.edu.zzut.monitoring.web.catalog.DefinitionJson.DefinitionEditionJson;
import cn.edu.zzut.monitoring.web.catalog.DefinitionJson.DefinitionTextJson;
import cn.edu.zzut.monitoring.web.catalog.DefinitionJson.DefinitionsWrittenJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 数据项含义 (第十七条、第十八条): the office writes, on the page or in a workbook, what any column means; all read its history. */
@RestController
@RequestMapping("/api/catalogs/{year}/definitions")
class DefinitionController {

    private final Definitions definitions;
    private final Catalogs catalogs;
    private final Organization organization;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    DefinitionController(
            Definitions definitions,
            Catalogs catalogs,
            Organization organization,
            CurrentUsers users,
            HeavyWork heavyWork) {
        this.definitions = definitions;
        this.catalogs = catalogs;
        this.organization = organization;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    /** All tables with all their columns. */
    @GetMapping
    List<DefinedTableJson> all(@PathVariable int year) {
        Right.SEE_THE_CATALOG.require(users.get());
        return catalogs.of(year).tables().stream().map(DefinedTableJson::of).toList();
    }

    /** A column's editions, the newest first, the catalog's own words last. */
    @GetMapping("/{code}/history")
    List<DefinitionEditionJson> history(
            @PathVariable int year, @PathVariable TableCode code, @RequestParam String column) {
        if (users.get().person().isEmpty()) {
            throw Refusal.notYours("数据项的含义供学校人员查看，这个账号没有登记为人员。");
        }
        Definitions.History history = definitions.history(year, code, column);
        List<DefinitionEditionJson> editions = new ArrayList<>(history.written().stream()
                .map(one ->
                        DefinitionEditionJson.of(organization.nameOf(new PersonId(one.by())), one.at(), one.words()))
                .toList());
        editions.add(DefinitionEditionJson.of("指标体系", null, history.own()));
        return editions;
    }

    /** Counts at once, in a launched year too. */
    @PutMapping("/{code}")
    DefinitionsWrittenJson write(
            @PathVariable int year, @PathVariable TableCode code, @RequestBody List<DefinitionTextJson> texts) {
        if (texts.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("请求中有空的一项，请对照接口说明（/api-docs.html）改正。");
        }
        List<Change> all = texts.stream()
                .map(text -> new Change(code, text.column(), text.words()))
                .toList();
        return DefinitionsWrittenJson.of(all.size(), definitions.write(year, all, keeper()));
    }

    @GetMapping("/definitions.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable int year) throws IOException {
        Right.SEE_THE_CATALOG.require(users.get());
        return Files.download(year + "年度数据项含义.xlsx", Files.XLSX, DefinitionSheets.write(catalogs.of(year), year));
    }

    /** All or nothing; what is not in the file stays. With {@code dryRun} nothing is written. */
    @PutMapping("/definitions.xlsx")
    DefinitionsWrittenJson take(
            @PathVariable int year,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        String by = keeper();
        List<Change> all = heavyWork.run(() ->
                ReceivedFile.use(file, (path, name) -> DefinitionSheets.read(path, name, catalogs.of(year), year)));
        if (dryRun) {
            Attempt.current().ifPresent(attempt -> attempt.changesNothing("试导入"));
        }
        return DefinitionsWrittenJson.of(
                all.size(), dryRun ? definitions.changes(year, all) : definitions.write(year, all, by));
    }

    private String keeper() {
        Right.KEEP_THE_CATALOG.require(users.get());
        return users.get().id().value();
    }
}

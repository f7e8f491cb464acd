package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.CatalogProblem;
import cn.edu.zzut.monitoring.catalog.CatalogRefused;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.MappingAnswer;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.exchange.CatalogFolder;
import cn.edu.zzut.monitoring.exchange.CatalogWorkbook;
import cn.edu.zzut.monitoring.exchange.CatalogWorkbookReader;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 指标体系: the office loads a year's catalog, compares it with the year before, confirms the mapping, publishes it. */
@RestController
@RequestMapping("/api/catalogs/{year}")
class CatalogController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final CatalogDesk desk;
    private final Catalogs catalogs;
    private final Organization organization;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    CatalogController(
            CatalogDesk desk, Catalogs catalogs, Organization organization, CurrentUsers users, HeavyWork heavyWork) {
        this.heavyWork = heavyWork;
        this.desk = desk;
        this.catalogs = catalogs;
        this.organization = organization;
        this.users = users;
    }

    /** What is in force for the year, and its draft. */
    @GetMapping
    CatalogJson catalog(@PathVariable int year) {
        requireReader();
        return CatalogJson.of(year, catalogs.of(year), desk.published(year), desk.draft(year), this::nameOf);
    }

    private String nameOf(String by) {
        return by.isBlank() ? by : organization.nameOf(new PersonId(by));
    }

    @GetMapping("/catalog.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable int year, @RequestParam(defaultValue = "false") boolean draft) {
        return download(
                year,
                draft,
                ".xlsx",
                Files.XLSX,
                files -> CatalogWorkbook.write(draft ? files.catalog() : catalogs.of(year)));
    }

    @GetMapping("/catalog.zip")
    ResponseEntity<byte[]> folder(@PathVariable int year, @RequestParam(defaultValue = "false") boolean draft) {
        return download(year, draft, ".zip", ZIP, CatalogFolder::write);
    }

    private ResponseEntity<byte[]> download(
            int year, boolean draft, String extension, MediaType type, Function<CatalogFiles, byte[]> write) {
        requireReader();
        CatalogFiles files = draft
                ? desk.draftFiles(year).orElseThrow(() -> Refusal.hidden(year + "年度没有指标体系草稿。"))
                : catalogs.files(year);
        return Files.download(year + "年度指标体系" + (draft ? "-草稿" : "") + extension, type, write.apply(files));
    }

    /** A workbook (.xlsx) or folder (.zip) becomes the year's draft, in place of an earlier one. */
    @PutMapping("/draft")
    LoadedJson load(@PathVariable int year, @RequestPart("file") MultipartFile file) throws IOException {
        requireOffice();
        FilingYears.require(year);
        List<String> remarks = heavyWork.run(() -> ReceivedFile.use(file, (path, name) -> load(year, path, name)));
        return new LoadedJson(comparison(year), remarks);
    }

    /** What is to be said of how the file was read. */
    private List<String> load(int year, Path file, String name) throws IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            keep(year, CatalogFolder.read(file), name, CatalogProblem::text);
            return List.of();
        }
        CatalogWorkbookReader workbook = new CatalogWorkbookReader(file, name, catalogs.of(year));
        keep(year, workbook.files(), name, workbook::describe);
        return workbook.remarks();
    }

    private void keep(int year, CatalogFiles files, String name, Function<CatalogProblem, String> describe) {
        try {
            desk.load(year, files, name, users.get().id().value());
        } catch (CatalogRefused e) {
            List<String> problems = e.problems().stream().map(describe).toList();
            throw new UploadRefused("指标体系有" + problems.size() + "处错误，未被接收。请改正后重新上传。", problems);
        }
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable int year) {
        requireOffice();
        desk.discard(year);
    }

    /** The draft, or without one the catalog in force, against the year before. */
    @GetMapping("/comparison")
    ComparisonJson comparison(@PathVariable int year) {
        requireReader();
        Catalog now = desk.draftFiles(year).map(CatalogFiles::catalog).orElseGet(() -> catalogs.of(year));
        return ComparisonJson.of(year, desk.comparison(year), desk.mapping(year), now, catalogs.of(year - 1));
    }

    /** The office confirms where tables and columns come from: table → answer; what is not named stays as suggested. */
    @PutMapping("/mapping")
    CatalogJson confirm(@PathVariable int year, @RequestBody Map<String, MappingAnswer> answers) {
        requireOffice();
        Map<TableCode, MappingAnswer> byTable = new LinkedHashMap<>();
        new TreeMap<>(answers).forEach((code, answer) -> {
            if (answer == null) {
                throw Refusal.invalid("表" + code + "的对应关系是空的，请填写from和columns，或者不写这张表。");
            }
            byTable.put(new TableCode(code), answer);
        });
        desk.confirm(year, byTable, users.get().id().value());
        return catalog(year);
    }

    @PostMapping("/publication")
    CatalogJson publish(@PathVariable int year) {
        requireOffice();
        desk.publish(year, users.get().id().value());
        return catalog(year);
    }

    private void requireReader() {
        Right.SEE_THE_CATALOG.require(users.get());
    }

    private void requireOffice() {
        Right.KEEP_THE_CATALOG.require(users.get());
    }
}

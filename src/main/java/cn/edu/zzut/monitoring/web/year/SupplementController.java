package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.archive.content.Scope;
import cn.edu.zzut.monitoring.archive.content.Supplement;
import cn.edu.zzut.monitoring.archive.content.Supplements;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the office adds to a year's archive: signed scans, minutes, what came from above. */
@RestController
@RequestMapping("/api/cycles/{year}/archive/supplements")
class SupplementController {

    private final Supplements supplements;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    SupplementController(Supplements supplements, Cycles cycles, Organization organization, CurrentUsers users) {
        this.supplements = supplements;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    record ItemJson(String id, String title, String period) {}

    record SupplementJson(
            long id,
            String item,
            String itemTitle,
            String fileName,
            String note,
            long size,
            String sha256,
            String by,
            Instant at) {}

    /** @param items what a file may belong to */
    record SupplementsJson(boolean mayAdd, List<ItemJson> items, List<SupplementJson> files) {}

    @GetMapping
    SupplementsJson all(@PathVariable int year) {
        Right.FOLLOW_THE_ARCHIVE.require(users.get());
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
        return new SupplementsJson(
                Right.ADD_TO_THE_ARCHIVE.isOf(users.get()),
                supplements.items().stream()
                        .map(item -> new ItemJson(item.id(), item.title(), item.period()))
                        .toList(),
                supplements.of(year).stream().map(this::json).toList());
    }

    private SupplementJson json(Supplement file) {
        String item = supplements.items().stream()
                .filter(one -> one.id().equals(file.item()))
                .map(Scope.Item::title)
                .findFirst()
                .orElse("");
        return new SupplementJson(
                file.id(),
                file.item(),
                item,
                file.fileName(),
                file.note(),
                file.size(),
                file.sha256(),
                organization.nameOf(file.by()),
                file.at());
    }

    /** It goes into the package when that is made anew. */
    @PostMapping
    SupplementsJson add(
            @PathVariable int year,
            @RequestParam String item,
            @RequestParam String note,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        Right.ADD_TO_THE_ARCHIVE.require(users.get());
        cycles.open(year);
        ReceivedFile.use(file, (path, name) -> {
            supplements.add(
                    year,
                    item,
                    name,
                    Files.readAllBytes(path),
                    note,
                    users.get().id());
            return name;
        });
        return all(year);
    }

    @DeleteMapping("/{id}")
    SupplementsJson withdraw(@PathVariable int year, @PathVariable long id) {
        Right.ADD_TO_THE_ARCHIVE.require(users.get());
        cycles.open(year);
        supplements.withdraw(year, id, users.get().id());
        return all(year);
    }
}

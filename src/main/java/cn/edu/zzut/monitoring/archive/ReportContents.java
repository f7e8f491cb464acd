package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.content.Contents.Written;
import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.national.NationalPackage;
import cn.edu.zzut.monitoring.national.NationalPackage.Draft;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the 上报数据包 holds, and whether it can be read back as what was locked. */
@Component
class ReportContents {

    private static final String TRIED = "试读";

    private final NationalPackage national;

    ReportContents(NationalPackage national) {
        this.national = national;
    }

    /** The kind of files that the year's newest package has; empty where there is none. */
    String formOf(int year) {
        return national.formOf(year);
    }

    /** @param kind of the files; empty for the year's usual one */
    Draft write(int year, String kind, PackageWriter writer) throws IOException {
        return national.write(year, kind, (path, content) -> writer.add(path, content::writeTo));
    }

    Written written(Draft draft) {
        return new Written(draft.leftOut(), List.of(), "");
    }

    List<Check> tried(Path file, Draft draft) throws IOException {
        return national.tryReading(file, draft).stream()
                .map(table -> new Check(TRIED, table, Check.Result.PASSED, ""))
                .toList();
    }

    void keep(KeptPackage kept, Draft draft, PersonId by) {
        national.keep(kept.id(), draft, by);
    }
}

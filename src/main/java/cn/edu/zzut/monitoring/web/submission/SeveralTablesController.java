package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks for whichever of the asker's tasks they fit. */
@RestController
class SeveralTablesController {

    private final SeveralTables tables;
    private final CurrentUsers users;

    SeveralTablesController(SeveralTables tables, CurrentUsers users) {
        this.tables = tables;
        this.users = users;
    }

    /**
     * Each sheet that has a table's headings becomes a new version of the data of the asker's task for that table.
     *
     * @param taken the tasks that earlier files of the same go were taken for: a second file does not replace the first
     */
    @PostMapping("/api/me/workbooks")
    List<SeveralTables.SheetAnswer> upload(
            @RequestPart("file") MultipartFile file,
            UploadOptions options,
            @RequestParam(defaultValue = "") Set<String> taken)
            throws IOException {
        Uploads.How how = options.how();
        return ReceivedFile.use(
                file,
                (path, name) -> tables.take(path, name, how, taken, users.get().id()));
    }
}

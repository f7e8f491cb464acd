package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import cn.edu.zzut.monitoring.workbook.WorkbookReader.Recognised;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A file whose sheets are told apart by their headings: each goes to its sender's own task for that table. */
@Component
class SeveralTables {

    private static final int MOST_SHEETS = 200;

    private final OpenTasks openTasks;
    private final Catalogs catalogs;
    private final SubmissionAccess access;
    private final Uploads uploads;
    private final NewVersions newVersions;

    SeveralTables(
            OpenTasks openTasks, Catalogs catalogs, SubmissionAccess access, Uploads uploads, NewVersions newVersions) {
        this.openTasks = openTasks;
        this.catalogs = catalogs;
        this.access = access;
        this.uploads = uploads;
        this.newVersions = newVersions;
    }

    /**
     * What became of one sheet.
     *
     * @param table its table's title, or those of all that it could be
     * @param taskId the task whose data it became, or an earlier file's became; empty where there is none
     * @param uploaded the new version; null where it was not taken
     * @param refusal why it was not taken; empty where it was
     */
    record SheetAnswer(String sheet, String table, String taskId, Uploaded uploaded, String refusal) {}

    /**
     * Takes each sheet by itself: one that is refused leaves the others.
     *
     * @param taken the tasks that are filled already by earlier files of the same go
     * @throws UploadRefused when no sheet is recognised
     */
    List<SheetAnswer> take(Path file, String fileName, Uploads.How how, Set<String> taken, PersonId sender)
            throws IOException {
        List<TaskView> filling = newestYear(openTasks.ofPerson(sender).stream()
                .filter(task -> task.is(Does.FILL) && task.cycle().isPresent())
                .toList());
        if (filling.isEmpty()) {
            throw Refusal.conflict("文件没有保存", "现在没有轮到您填报的表格。轮到您时，“我的工作”中会出现填报任务，并发邮件通知您。");
        }
        int year = filling.get(0).cycle().orElseThrow();
        List<Recognised> sheets =
                WorkbookReader.recognise(file, fileName, catalogs.of(year).tables());
        if (sheets.stream().allMatch(sheet -> sheet.tables().isEmpty())) {
            throw new UploadRefused("没有认出任何一张表格的表头。请使用各表的模板，不要改动表头，填写后再上传。");
        }
        if (sheets.size() > MOST_SHEETS) {
            throw new UploadRefused("一个工作簿最多" + MOST_SHEETS + "张数据表，这个文件有" + sheets.size() + "张。请分成几个文件上传。");
        }
        List<SheetAnswer> answers = new ArrayList<>();
        for (Recognised sheet : sheets) {
            answers.add(take(sheet, filling, new Sent(file, fileName, how, taken, sender)));
        }
        return answers;
    }

    private record Sent(Path file, String fileName, Uploads.How how, Set<String> taken, PersonId sender) {}

    private static List<TaskView> newestYear(List<TaskView> tasks) {
        int newest = tasks.stream()
                .mapToInt(task -> task.cycle().orElseThrow())
                .max()
                .orElse(0);
        return tasks.stream()
                .filter(task -> task.cycle().orElseThrow() == newest)
                .toList();
    }

    private SheetAnswer take(Recognised sheet, List<TaskView> filling, Sent sent) throws IOException {
        if (sheet.tables().isEmpty()) {
            return refused(sheet, "没有认出是哪张表格，没有上传。请与模板核对表头的文字和位置。");
        }
        List<TaskView> fitting = filling.stream()
                .filter(task -> sheet.tables().stream()
                        .anyMatch(table ->
                                table.code().value().equals(task.tableCode().orElse(""))))
                .toList();
        if (fitting.size() > 1) {
            fitting = named(fitting, sheet, sent.fileName());
        }
        if (fitting.isEmpty()) {
            return refused(sheet, "轮到您填报的表格中没有这一张，没有上传。");
        }
        if (fitting.size() > 1) {
            return refused(
                    sheet,
                    "您有" + fitting.size() + "项任务都用这样的表头，无法确定是哪一项，没有上传。请打开对应的任务上传："
                            + String.join(
                                    "；", fitting.stream().map(TaskView::name).toList()));
        }
        if (!sheet.hasRows()) {
            return refused(sheet, "只有表头，没有数据行，没有上传，原有数据不变。确实没有数据的，请打开这张表的任务上传。");
        }
        if (sent.taken().contains(fitting.get(0).id())) {
            return new SheetAnswer(
                    sheet.sheet(),
                    titles(sheet),
                    fitting.get(0).id(),
                    null,
                    "这次上传的前一个文件已经存入这张表，这个文件没有上传，以免把它替换掉。请合并成一个文件，或打开这张表的任务上传其中一个。");
        }
        return take(sheet, fitting.get(0), sent);
    }

    /** Some tables have the same headings: then the name says which, as that of a template does; all where it does not. */
    private static List<TaskView> named(List<TaskView> tasks, Recognised sheet, String fileName) {
        List<TaskView> named = tasks.stream()
                .filter(task -> Stream.of(sheet.sheet(), fileName)
                        .anyMatch(
                                name -> name.matches("(?s)表" + task.tableCode().orElseThrow() + "(?![-\\d]).*")))
                .toList();
        return named.size() == 1 ? named : tasks;
    }

    private SheetAnswer take(Recognised sheet, TaskView task, Sent sent) throws IOException {
        SubmissionId id = task.submissionId().orElseThrow();
        try {
            access.writable(id);
            Uploads.Taken taken = uploads.accept(id, sent.file(), sent.fileName(), sent.how(), sent.sender());
            return new SheetAnswer(sheet.sheet(), titles(sheet), task.id(), newVersions.answer(id, taken), "");
        } catch (Refusal refusal) {
            return refused(sheet, refusal.getMessage());
        } catch (RuntimeException mistake) {
            return refused(
                    sheet,
                    new Asked(sent.sender().value(), "several tables", "task=" + task.id())
                            .failed(mistake)
                            .message());
        }
    }

    private static SheetAnswer refused(Recognised sheet, String reason) {
        return new SheetAnswer(sheet.sheet(), titles(sheet), "", null, reason);
    }

    private static String titles(Recognised sheet) {
        return String.join(
                "或", sheet.tables().stream().map(TableDefinition::title).toList());
    }
}

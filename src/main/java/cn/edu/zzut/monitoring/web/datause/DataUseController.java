package cn.edu.zzut.monitoring.web.datause;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.datause.DataUses;
import cn.edu.zzut.monitoring.datause.Deliveries;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.datause.DataUsing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 数据使用: the requests that the asker may see, the file for its applicant, and whose a file is that turned up. */
@RestController
@RequestMapping("/api/data-use")
class DataUseController {

    private static final int MOST_ROWS_LOOKED_AT = 5_000;

    private final DataUses requests;
    private final Deliveries deliveries;
    private final DataUsing process;
    private final DataUseJsons jsons;
    private final Organization organization;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    DataUseController(
            DataUses requests,
            Deliveries deliveries,
            DataUsing process,
            DataUseJsons jsons,
            Organization organization,
            CurrentUsers users,
            HeavyWork heavyWork) {
        this.requests = requests;
        this.deliveries = deliveries;
        this.process = process;
        this.jsons = jsons;
        this.organization = organization;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    /** The office's: all; a source unit's head and data lead: those for its tables; everybody's: the own. The newest first. */
    @GetMapping
    List<DataUseJsons.DataUseJson> all() {
        CurrentUser user = users.get();
        return requests.all().stream()
                .filter(request -> DataUseJsons.access(request).isReadableBy(user))
                .map(request -> jsons.of(request, user))
                .toList();
    }

    /** 数据使用登记簿: the same as a workbook. */
    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> register() throws IOException {
        return Files.download("数据使用登记簿.xlsx", Files.XLSX, DataUseRegister.write(all()));
    }

    /** What was given, for its applicant; each time is put on record. */
    @GetMapping("/{id}/data.xlsx")
    ResponseEntity<byte[]> data(@PathVariable long id, HttpServletRequest request) throws IOException {
        CurrentUser user = readable(id);
        Deliveries.File file = heavyWork.run(() -> deliveries.take(id, user.id(), request.getRemoteAddr()));
        return Files.download(file.name(), Files.XLSX, file.content());
    }

    @PostMapping("/{id}/withdrawal")
    void withdraw(@PathVariable long id, @RequestBody RequestWithdrawalJson why) {
        CurrentUser user = readable(id);
        process.withdraw(id, why.reason() == null ? "" : why.reason(), user.id());
    }

    /** Of which deliveries a file is that turned up somewhere. */
    @PostMapping("/recognition")
    List<RecognisedJson> recognise(@RequestPart("file") MultipartFile file) throws IOException {
        Right.SEE_THE_REGISTER_OF_DATA_USE.require(users.get());
        List<List<String>> rows = heavyWork.run(() -> ReceivedFile.use(file, (path, name) -> {
            List<List<String>> found = new ArrayList<>();
            SheetTexts.each(path, name, (number, cells) -> {
                if (found.size() < MOST_ROWS_LOOKED_AT) {
                    found.add(cells);
                }
            });
            return found;
        }));
        return deliveries.recognise(rows).stream()
                .map(one -> new RecognisedJson(
                        one.request().id(),
                        one.request().number(),
                        organization.nameOf(one.request().applicant()),
                        one.by()))
                .toList();
    }

    private CurrentUser readable(long id) {
        CurrentUser user = users.get();
        boolean readable = requests.find(id)
                .filter(request -> DataUseJsons.access(request).isReadableBy(user))
                .isPresent();
        if (!readable) {
            throw Refusal.hidden("没有这份数据使用申请，或者您无权查看。");
        }
        return user;
    }

    record RequestWithdrawalJson(String reason) {}

    record RecognisedJson(long id, String number, String applicantName, String by) {}
}

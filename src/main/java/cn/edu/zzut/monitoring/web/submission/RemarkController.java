package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.Remark;
import cn.edu.zzut.monitoring.filing.Remarks;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 批注: whoever audits a submission pins remarks to its cells; whoever reads it sees them. */
@RestController
@RequestMapping("/api/submissions/{id}/remarks")
class RemarkController {

    private final SubmissionAccess access;
    private final Remarks remarks;
    private final Organization organization;
    private final CurrentUsers users;

    RemarkController(SubmissionAccess access, Remarks remarks, Organization organization, CurrentUsers users) {
        this.access = access;
        this.remarks = remarks;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping
    List<RemarkJson> remarks(@PathVariable SubmissionId id) {
        access.readable(id);
        return remarks.current(id).stream().map(this::json).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<RemarkJson> add(@PathVariable SubmissionId id, @RequestBody NewRemark said) {
        access.remarkable(id);
        remarks.add(
                id,
                said.row(),
                Objects.requireNonNullElse(said.column(), ""),
                said.text(),
                users.get().id());
        return remarks(id);
    }

    @DeleteMapping("/{remark}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable SubmissionId id, @PathVariable long remark) {
        access.remarkable(id);
        remarks.remove(id, remark, users.get().id());
    }

    private RemarkJson json(Remark remark) {
        return new RemarkJson(
                remark.id(),
                remark.version(),
                remark.row(),
                remark.column(),
                remark.text(),
                organization.nameOf(remark.by()),
                remark.by().equals(users.get().id()),
                remark.at());
    }

    /** @param row 0 for a column or the whole table */
    record NewRemark(int row, String column, String text) {}

    /** @param own whether the signed-in user wrote it */
    record RemarkJson(long id, int version, int row, String column, String text, String by, boolean own, Instant at) {}
}

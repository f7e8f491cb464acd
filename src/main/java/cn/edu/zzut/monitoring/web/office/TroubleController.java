package cn.edu.zzut.monitoring.web.office;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trouble.Troubles;
import cn.edu.zzut.monitoring.trouble.Undone;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was to be done for one person, unit or table and was not, for the office. */
@RestController
@RequestMapping("/api/troubles")
class TroubleController {

    private final Troubles troubles;
    private final CurrentUsers users;

    TroubleController(Troubles troubles, CurrentUsers users) {
        this.troubles = troubles;
        this.users = users;
    }

    @GetMapping
    List<Undone> open() {
        Right.SEE_WHAT_FAILED.require(users.get());
        return troubles.open();
    }

    /** The office has taken note; what fails again is listed again. */
    @PostMapping("/{id}/noted")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeNote(@PathVariable long id) {
        Right.SEE_WHAT_FAILED.require(users.get());
        if (!troubles.takeNote(id)) {
            throw Refusal.hidden("没有这一项未办成的事项，可能已经办成。请刷新。");
        }
    }
}

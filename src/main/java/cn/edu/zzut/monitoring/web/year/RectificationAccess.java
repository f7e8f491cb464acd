package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationState;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import org.springframework.stereotype.Component;

/** Who may look at a rectification, and who reports on it: the units that it is about look, its person and their head act. */
@Component
class RectificationAccess {

    private final Rectifications rectifications;
    private final Organization organization;
    private final CurrentUsers users;

    RectificationAccess(Rectifications rectifications, Organization organization, CurrentUsers users) {
        this.rectifications = rectifications;
        this.organization = organization;
        this.users = users;
    }

    static boolean sees(CurrentUser user, Rectification item) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user)
                || user.filesFor().filter(item::concerns).isPresent()
                || item.responsible().filter(user.id()::equals).isPresent();
    }

    /** @throws Refusal when this user sees none at all, saying who does */
    static void requireReader(CurrentUser user) {
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(user) && user.unit().isEmpty()) {
            throw Refusal.notYours("专家意见和整改台账只提供给评估督导处、分管校领导，各单位可以查看本单位的。如有需要，请与评估督导处联系。");
        }
    }

    /** @throws Refusal when this user may not see it, or it is not published */
    Rectification readable(long id) {
        Rectification item = rectifications.get(id);
        if (item.state() == RectificationState.DRAFT || !sees(users.get(), item)) {
            throw Refusal.hidden("整改任务只提供给评估督导处、分管校领导，以及它的牵头单位和协助单位。如有需要，请与评估督导处联系。");
        }
        return item;
    }

    boolean mayReport(Rectification item) {
        return item.state() == RectificationState.AGREED && isTheirs(item);
    }

    private boolean isTheirs(Rectification item) {
        PersonId user = users.get().id();
        return item.responsible().filter(user::equals).isPresent()
                || organization
                        .findHead(item.unit())
                        .filter(head -> head.id().equals(user))
                        .isPresent();
    }

    /** @throws Refusal when it is for others to report on it, or it is not being mended */
    Rectification reportable(long id) {
        Rectification item = readable(id);
        if (!isTheirs(item)) {
            throw Refusal.notYours("进展和佐证由整改责任人或牵头单位负责人登记。有材料要补充的，请交给责任人"
                    + item.responsible().map(organization::nameOf).orElse("") + "。");
        }
        if (item.state() != RectificationState.AGREED) {
            throw Refusal.conflict("整改任务当前为“" + item.state().title() + "”，整改期间才能登记进展、上传佐证。");
        }
        return item;
    }
}

package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.organization.Organization.PersonChanged;
import cn.edu.zzut.monitoring.organization.Organization.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails that still wait go to the address that a person has now; to whoever has left goes none. */
@Component
class MailsFollow {

    private final Mails mails;

    MailsFollow(Mails mails) {
        this.mails = mails;
    }

    @EventListener
    public void on(PersonChanged changed) {
        mails.readdress(changed.person().id().value(), changed.person().email());
    }

    @EventListener
    public void on(PersonLeft left) {
        mails.stop(left.person().id().value());
    }
}

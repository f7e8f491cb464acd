package cn.edu.zzut.monitoring.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is queued, one message a transaction; a server that is away delays messages and loses none. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_A_RUN = 200;

    private final Mails mails;
    private final TransactionTemplate transaction;

    Delivery(Mails mails, TransactionTemplate transaction) {
        this.mails = mails;
        this.transaction = transaction;
    }

    /** Sends all whose time has come on that channel. */
    void drain(Channel channel) {
        for (int i = 0; channel.isOpen() && i < MOST_A_RUN && sendOne(channel); i++) {
            LOG.debug("one more message sent");
        }
    }

    private boolean sendOne(Channel channel) {
        return Boolean.TRUE.equals(transaction.execute(status -> mails.next(channel.kind())
                .map(message -> {
                    try {
                        channel.send(message);
                        mails.sent(message);
                    } catch (NotSent e) {
                        failed(channel, message, e);
                    }
                    return true;
                })
                .orElse(false)));
    }

    private void failed(Channel channel, QueuedMail message, NotSent failure) {
        String title = channel.kind().title();
        if (failure.isForGood()) {
            LOG.warn("{} {} 的地址无法送达，不再重试：{}", title, message.id(), failure.getMessage());
            mails.undeliverable(message, failure.getMessage());
        } else {
            LOG.warn("{} {} 未能发出，将稍后重试：{}", title, message.id(), failure.getMessage());
            mails.failed(message, failure.getMessage());
        }
    }
}

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
    private final Outgoing outgoing;

    Delivery(Mails mails, TransactionTemplate transaction, Outgoing outgoing) {
        this.outgoing = outgoing;
        this.mails = mails;
        this.transaction = transaction;
    }

    /** Sends all whose time has come on that channel, where messages leave at all. */
    void drain(Channel channel) {
        for (int i = 0; !outgoing.isStopped() && channel.isOpen() && i < MOST_A_RUN && sendOne(channel); i++) {
            LOG.debug("one more message sent");
        }
    }

    private boolean sendOne(Channel channel) {
        return Boolean.TRUE.equals(transaction.execute(status -> mails.next(channel.kind())
                .map(message -> {
                    deliver(channel, message);
                    return true;
                })
                .orElse(false)));
    }

    /** A message that cannot even be made lets the others go before it. */
    private void deliver(Channel channel, QueuedMail message) {
        try {
            channel.send(message);
        } catch (NotSent e) {
            failed(channel, message, e);
            return;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("{} {}", channel.kind().title(), message.id(), e);
            failed(channel, message, new NotSent("这一封无法生成：" + e.getMessage(), false, e));
            return;
        }
        mails.sent(message);
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

package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.notification.Channel.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is queued. A message is marked before it is sent, and again when it has left; while a server is waited for nothing
 * in the database is held. A server that is away delays messages and loses none.
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_A_RUN = 200;

    private final Mails mails;
    private final Outgoing outgoing;
    private volatile boolean ends;

    Delivery(Mails mails, Outgoing outgoing) {
        this.outgoing = outgoing;
        this.mails = mails;
    }

    /** Sends all whose time has come on that channel, where messages leave at all. */
    void drain(Channel channel) {
        try (Way way = channel.way()) {
            for (int i = 0; mayGoOn(channel) && i < MOST_A_RUN && sendOne(channel, way); i++) {
                LOG.debug("one more message sent");
            }
        }
    }

    /** How many messages wait whose time has come, counted up to so many. */
    int waiting(Channel channel, int most) {
        return mayGoOn(channel) ? mails.due(channel.kind(), most) : 0;
    }

    private boolean mayGoOn(Channel channel) {
        return !ends && !outgoing.isStopped() && channel.isOpen();
    }

    /** The message that is being sent is the last one of its run. */
    void end() {
        ends = true;
    }

    private boolean sendOne(Channel channel, Way way) {
        return mails.take(channel.kind())
                .map(message -> deliver(channel, way, message))
                .orElse(false);
    }

    /**
     * A message that cannot even be made lets the others go before it.
     *
     * @return whether others may leave now
     */
    private boolean deliver(Channel channel, Way way, QueuedMail message) {
        try {
            way.send(message);
        } catch (NotSent e) {
            failed(channel, message, e);
            return !(e instanceof ServerAway);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("{} {}", channel.kind().title(), message.id(), e);
            failed(channel, message, new NotSent("这一封无法生成：" + e.getMessage(), false, e));
            return true;
        }
        mails.sent(message);
        return true;
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

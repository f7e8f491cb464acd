package cn.edu.zzut.monitoring.notification;

/** A way on which queued messages leave the house. */
interface Channel {

    /** By which channel a message goes, as the queue has it. */
    enum Kind {
        MAIL("邮件"),
        ROBOT("群机器人");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Kind kind();

    /** Whether it is configured; messages wait as long as it is not. */
    boolean isOpen();

    /** @throws NotSent when the message did not leave, for good or for now */
    void send(QueuedMail message) throws NotSent;

    /** The way that one run of messages takes. */
    default Way way() {
        return this::send;
    }

    /** What is kept open between one message and the next. */
    @FunctionalInterface
    interface Way extends AutoCloseable {

        /** As {@link Channel#send}. */
        void send(QueuedMail message) throws NotSent;

        @Override
        default void close() {
            // most keep nothing
        }
    }
}

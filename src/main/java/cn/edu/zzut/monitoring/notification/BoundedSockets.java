package cn.edu.zzut.monitoring.notification;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Ways to a mail server on which it can say so much and for so long, and no more: an answer is a few lines. */
final class BoundedSockets extends SocketFactory {

    /** Far more than any mail server says to one mail. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final Duration longest;

    BoundedSockets() {
        this(LONGEST);
    }

    /** @param longest how long a server may go on answering, from the first byte on */
    BoundedSockets(Duration longest) {
        super();
        this.longest = longest;
    }

    /** The server said more than is read. */
    static final class TooMuchSaid extends IOException {

        private static final long serialVersionUID = 1;

        TooMuchSaid() {
            super("邮件服务器的应答超过1MB，已中断连接");
        }
    }

    @Override
    public Socket createSocket() {
        return new Bounded(longest);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(0));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(0));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    private Socket connected(InetSocketAddress to, InetSocketAddress from) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }

    private static final class Bounded extends Socket {

        private final Duration longest;
        private @Nullable BoundedStream stream;

        Bounded(Duration longest) {
            super();
            this.longest = longest;
        }

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new BoundedStream(super.getInputStream(), longest);
            }
            return stream;
        }
    }

    private static final class BoundedStream extends FilterInputStream {

        private final long end;
        private long left = MOST_BYTES;

        BoundedStream(InputStream in, Duration longest) {
            super(in);
            this.end = System.nanoTime() + longest.toNanos();
        }

        @Override
        public int read() throws IOException {
            require();
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            require();
            int read = super.read(into, offset, length);
            return counted(read, read);
        }

        private void require() throws IOException {
            if (left <= 0) {
                throw new TooMuchSaid();
            }
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException("the server goes on and on");
            }
        }

        private int counted(int answer, int bytes) {
            if (answer >= 0) {
                left -= bytes;
            }
            return answer;
        }
    }
}

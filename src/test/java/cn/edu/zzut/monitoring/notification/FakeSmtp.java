package cn.edu.zzut.monitoring.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A mail server that does not do what it should. */
final class FakeSmtp implements AutoCloseable {

    private interface Behaviour {

        void with(Socket client) throws IOException;
    }

    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    private FakeSmtp(Behaviour behaviour) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(behaviour), "fake-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** It knows none of the recipients. */
    static FakeSmtp refusing() throws IOException {
        return new FakeSmtp(FakeSmtp::refuse);
    }

    /** It takes every mail, but for this recipient it thinks until it is closed. */
    static FakeSmtp slowFor(String recipient) throws IOException {
        return new FakeSmtp(client -> take(client, line -> {
            while (line.contains(recipient)) {
                LockSupport.parkNanos(20_000_000);
            }
        }));
    }

    /** It takes every mail. */
    static FakeSmtp taking() throws IOException {
        return new FakeSmtp(client -> take(client, line -> {}));
    }

    /** It takes one mail, and leaves. */
    static FakeSmtp leaving() throws IOException {
        return new FakeSmtp(client -> {
            take(client, line -> {
                if (line.equals(".")) {
                    client.close();
                }
            });
        });
    }

    /** It takes the call and says nothing. */
    static FakeSmtp hanging() throws IOException {
        return new FakeSmtp(client -> client.getInputStream().read());
    }

    /** Its greeting is three million signs long; then it knows none of the recipients. */
    static FakeSmtp talkative() throws IOException {
        return new FakeSmtp(client -> {
            for (int i = 0; i < 3000; i++) {
                client.getOutputStream().write(("220-" + "x".repeat(994) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            refuse(client);
        });
    }

    /** Its greeting has no end. */
    static FakeSmtp endless() throws IOException {
        return new FakeSmtp(client -> {
            while (true) {
                say(client.getOutputStream(), "220-and so on");
                LockSupport.parkNanos(20_000_000);
            }
        });
    }

    private interface Heard {

        void line(String line) throws IOException;
    }

    private static void take(Socket client, Heard heard) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 fake");
        boolean content = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            content = content ? !line.equals(".") : line.equals("DATA");
            if (!content || line.equals("DATA")) {
                if (line.startsWith("RCPT")) {
                    heard.line(line);
                }
                say(out, content ? "354 go on" : "250 ok");
                if (line.equals(".")) {
                    heard.line(line);
                }
            }
        }
    }

    private static void refuse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(out, line.startsWith("RCPT") ? "550 no such user here" : "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(Behaviour behaviour) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                calls.incrementAndGet();
                Thread answering = new Thread(() -> answer(behaviour, client), "fake-smtp-answers");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException e) {
                // it was closed
            }
        }
    }

    private static void answer(Behaviour behaviour, Socket client) {
        try (client) {
            behaviour.with(client);
        } catch (IOException e) {
            // the client went away
        }
    }

    /** How many connections were made to it. */
    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

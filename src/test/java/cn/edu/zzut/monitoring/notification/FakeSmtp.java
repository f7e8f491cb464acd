package cn.edu.zzut.monitoring.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** A mail server that does not do what it should. */
final class FakeSmtp implements AutoCloseable {

    private interface Behaviour {

        void with(Socket client) throws IOException;
    }

    private final ServerSocket socket;

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
            try (Socket client = socket.accept()) {
                behaviour.with(client);
            } catch (IOException e) {
                // the client went away, or the server was closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package cn.edu.zzut.monitoring.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are to a server and reads what it answers: no library puts anything right on the way. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int NOTHING = 0;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** @param status 0 where there was none */
    record Said(int status, long nanos, String text) {}

    /** @param whole whether all is sent; the client hangs up in the middle of the body otherwise */
    Said send(byte[] head, byte[] body, boolean whole) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            boolean taken = true;
            try {
                out.write(head);
                out.write(body, 0, whole ? body.length : body.length / 2);
                out.flush();
            } catch (IOException e) {
                // it has answered already and reads no more
                taken = false;
            }
            if (!whole) {
                return new Said(NOTHING, System.nanoTime() - start, taken ? "hung up" : "left");
            }
            byte[] answer = read(socket.getInputStream());
            return new Said(status(answer), System.nanoTime() - start, new String(answer, StandardCharsets.UTF_8));
        }
    }

    private static byte[] read(InputStream in) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                if (answer.size() < 4096) {
                    answer.write(piece, 0, read);
                }
            }
        } catch (IOException e) {
            // what has come is what was said
        }
        return answer.toByteArray();
    }

    /** Of the answer itself, not of a 100 before it. */
    private static int status(byte[] answer) {
        String said = new String(answer, StandardCharsets.ISO_8859_1).replaceFirst("(?s)^HTTP/1.1 100.*?\r\n\r\n", "");
        String line = said.substring(0, Math.min(12, said.length()));
        return line.matches("HTTP/1.1 \\d{3}") ? Integer.parseInt(line.substring(9)) : NOTHING;
    }
}

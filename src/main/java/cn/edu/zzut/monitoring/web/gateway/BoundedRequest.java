package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request of which no more is read than a bound, also where it does not say how long it is. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long most;
    private @Nullable ServletInputStream body;

    BoundedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Bounded(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        Charset letters = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), letters));
    }

    private final class Bounded extends ServletInputStream {

        private final ServletInputStream whole;
        private long count;

        Bounded(ServletInputStream whole) {
            this.whole = whole;
        }

        @Override
        public int read() throws IOException {
            int letter = whole.read();
            counts(letter < 0 ? 0 : 1);
            return letter;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = whole.read(into, from, length);
            counts(Math.max(0, read));
            return read;
        }

        private void counts(int more) {
            count += more;
            if (count > most) {
                throw Refusal.invalid("一次发送的内容太大，没有接收，数据没有变化。请分几次发送，或者用文件上传。");
            }
        }

        @Override
        public boolean isFinished() {
            return whole.isFinished();
        }

        @Override
        public boolean isReady() {
            return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            whole.setReadListener(listener);
        }
    }
}

package cn.edu.zzut.monitoring.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a page asked for without success, and what it has not got yet: beside the picture, the reason of a failure. */
final class Requests {

    private final Set<Request> open = new LinkedHashSet<>();
    private final List<String> trouble = new ArrayList<>();

    Requests(Page page) {
        page.onRequest(open::add);
        page.onRequestFinished(open::remove);
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
        page.onConsoleMessage(this::said);
        page.onPageError(trouble::add);
    }

    private void failed(Request request) {
        open.remove(request);
        trouble.add(request.failure() + " " + request.url());
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            trouble.add(response.status() + " " + response.url());
        }
    }

    private void said(ConsoleMessage message) {
        if (message.type().equals("error")) {
            trouble.add(message.text());
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            List<String> lines = new ArrayList<>(trouble);
            open.forEach(request -> lines.add("no answer yet: " + request.url()));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

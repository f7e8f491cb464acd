package cn.edu.zzut.monitoring.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page asked for without success, and what it has not got yet: what a story waits for before it looks, and beside the
 * picture the reason of a failure.
 */
final class Requests {

    /** Milliseconds after which a story looks at what is there: it may hold an answer back itself. */
    private static final int ENOUGH = 1_000;

    /** Answers lead to further requests, not for ever. */
    private static final int MOST_ROUNDS = 30;

    private static final Map<Page, Requests> OF_PAGES = new HashMap<>();

    private final Page page;
    private final Set<Request> open = new LinkedHashSet<>();
    private final List<String> trouble = new ArrayList<>();

    private Requests(Page page) {
        this.page = page;
        page.onRequest(open::add);
        page.onRequestFinished(open::remove);
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
        page.onConsoleMessage(this::said);
        page.onPageError(trouble::add);
    }

    /** From now on, until the page is closed. */
    static void watch(Page page) {
        OF_PAGES.put(page, new Requests(page));
        page.onClose(OF_PAGES::remove);
    }

    static Optional<Requests> of(Page page) {
        return Optional.ofNullable(OF_PAGES.get(page));
    }

    /** Until the page has got what it asked for, and what it asked for then. */
    static void areAnswered(Page page) {
        of(page).ifPresent(Requests::areAnswered);
    }

    private void areAnswered() {
        try {
            for (int i = 0; i < MOST_ROUNDS && isWaiting(); i++) {
                page.waitForCondition(open::isEmpty, new Page.WaitForConditionOptions().setTimeout(ENOUGH));
            }
        } catch (PlaywrightException heldBackOrGoneToAnotherPage) {
            // whoever looks sees what is there
        }
    }

    /** The page itself is asked, too: while it is busy with an answer it has not asked for what follows. */
    private boolean isWaiting() {
        if (open.isEmpty()) {
            page.evaluate("0");
        }
        return !open.isEmpty();
    }

    /** Nobody waits for the answer any more. */
    void isHeldBack(Request request) {
        open.remove(request);
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

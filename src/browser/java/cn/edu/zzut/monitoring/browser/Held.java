package cn.edu.zzut.monitoring.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;

/** The next answer to a request, held back until the story lets it go. */
final class Held {

    private static final String TWO_FRAMES =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    private final Page page;
    private final AtomicReference<Route> route = new AtomicReference<>();

    private Held(Page page) {
        this.page = page;
    }

    /** @param path a pattern of the request's address, such as {@code **}{@code /comparison} */
    static Held back(Page page, String path) {
        Held held = new Held(page);
        page.route(path, held::take);
        return held;
    }

    private void take(Route request) {
        if (!route.compareAndSet(null, request)) {
            request.resume();
            return;
        }
        Requests.of(page).ifPresent(all -> all.isHeldBack(request.request()));
    }

    /** Waits until the page has asked. */
    Held asked() {
        page.waitForCondition(() -> route.get() != null);
        return this;
    }

    /** Lets the answer through and gives the page time to draw it. */
    void comes() {
        asked();
        page.waitForResponse(answer -> answer.request().equals(route.get().request()), route.get()::resume)
                .finished();
        page.evaluate(TWO_FRAMES);
    }
}

package cn.edu.zzut.monitoring.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Debian's Chromium, for one person at a time: whoever signs in finds nothing of whom was there before. It lasts, since it has
 * compiled the scripts already.
 */
final class Chromium {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String AXE = axe();

    private static final String BARRIERS =
            """
            async part => (await axe.run(part, {resultTypes: ['violations']})).violations
              .filter(rule => ['serious', 'critical'].includes(rule.impact))
              .filter(rule => rule.nodes.some(node => !node.html.includes('tabulator')))
              .map(rule => `${rule.id}: ${rule.help} ${rule.nodes[0].html}`)""";

    /** Milliseconds that a page may take on a busy machine. */
    private static final int PATIENCE = 15_000;

    private static final int TRIES = 5;

    /** Milliseconds between two of them. */
    private static final int AGAIN = 200;

    /** The lighter one, without windows and menus, where it is installed. */
    private static final Path EXECUTABLE = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();

    private final BrowserContext browser;

    Chromium() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launchPersistentContext(
                        Files.createTempDirectory(Files.createDirectories(Path.of("target", "chromium")), "profile"),
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(EXECUTABLE)
                                .setArgs(arguments())
                                .setLocale("zh-CN"));
        browser.setDefaultTimeout(PATIENCE);
        browser.onPage(Requests::watch);
    }

    /** With the build's own ones, such as those by which V8 does not optimise what lives for seconds only. */
    private static List<String> arguments() {
        return Stream.concat(
                        Stream.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                // one site, one person's pages: a process of its own for each costs more than it guards
                                "--disable-features=IsolateOrigins,site-per-process",
                                "--renderer-process-limit=1",
                                "--disable-sync"),
                        Stream.of(System.getProperty("chromium.arguments", "").split(" "))
                                .filter(argument -> !argument.isEmpty()))
                .toList();
    }

    /** A window of somebody who has signed in and opened nothing yet, on a small office screen. */
    Page window(int port, String person) {
        return window(port, person, 1366, 768);
    }

    private Page window(int port, String person, int width, int height) {
        Page page = stranger(width, height);
        String camunda = "http://localhost:" + port + "/camunda";
        String token = token(page, camunda + "/app/welcome/default/");
        APIResponse signedIn = page.request()
                .post(
                        camunda + "/api/admin/auth/user/default/login/welcome",
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create()
                                        .set("username", person)
                                        .set("password", "demo")));
        assertThat(signedIn.status()).as("%s signs in", person).isEqualTo(200);
        return page;
    }

    /**
     * Told with a new session only. What the page before was asking when it was closed may be answered after the cookies were
     * cleared, and leave its session behind.
     */
    private static String token(Page page, String welcome) {
        for (int i = 1; ; i++) {
            APIResponse answer = page.request().get(welcome);
            String token = answer.headers().get("x-xsrf-token");
            if (token != null) {
                return token;
            }
            assertThat(i)
                    .as("no new session at %s: %s", welcome, answer.status())
                    .isLessThan(TRIES);
            page.context().clearCookies();
            page.waitForTimeout(AGAIN);
        }
    }

    private Page stranger(int width, int height) {
        Page page = empty();
        page.setViewportSize(width, height);
        return page;
    }

    /** The person's home page, all parts of it. */
    Page home(int port, String person) {
        return home(window(port, person), port);
    }

    Page home(int port, String person, int width, int height) {
        return home(window(port, person, width, height), port);
    }

    private static Page home(Page page, int port) {
        page.navigate("http://localhost:" + port + "/");
        return whole(page);
    }

    /** The home page with all its parts. */
    static Page whole(Page home) {
        Requests.areAnswered(home);
        home.waitForSelector(".home-page");
        Shown.assertThat(home.locator(".home-page")).not().containsText("正在加载");
        return home;
    }

    /** As the home page's link and the mails open it: the person's task whose name holds the text. */
    Page task(int port, String person, String name) {
        return task(window(port, person), port, person, name);
    }

    /** The same in a window whose person has signed in. */
    static Page task(Page page, int port, String person, String name) {
        JsonNode tasks = new cn.edu.zzut.monitoring.support.Browser(port, person)
                .get("/api/me/tasks")
                .json();
        String id = StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.path("name").asText().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no task " + name + ": " + tasks))
                .path("id")
                .asText();
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + id);
        Requests.areAnswered(page);
        return page;
    }

    /** One of the applications, such as {@code cockpit}. */
    Page application(int port, String person, String name) {
        Page page = window(port, person);
        page.navigate("http://localhost:" + port + "/camunda/app/" + name + "/");
        Requests.areAnswered(page);
        return page;
    }

    /** Signs the person in at the application's front door, with name and password. */
    Page signIn(int port, String person) {
        return signIn(stranger(1366, 768), port, person);
    }

    /** The same, where people have other passwords than in the demo. */
    Page signIn(int port, String person, String password) {
        return signIn(stranger(1366, 768), port, person, password);
    }

    /** The same on a page that is open already. */
    static Page signIn(Page page, int port, String person) {
        return signIn(page, port, person, "demo");
    }

    private static Page signIn(Page page, int port, String person, String password) {
        page.navigate("http://localhost:" + port + "/");
        page.fill("input[type=text]", person);
        page.fill("input[type=password]", password);
        page.click("button[type=submit]");
        return whole(page);
    }

    /** Keeps what the person sees with the build's output, if the build is asked for pictures: they take seconds. */
    static void shoot(Page page, String name) {
        if (System.getProperty("screenshots") != null) {
            keep(page, name);
        }
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /**
     * What keeps people with disabilities from using our part of the page. The engine's own parts are left out, and the
     * grid library's frame, whose roles are its own.
     */
    static List<String> barriers(Page page, String part) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(BARRIERS, part))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what everybody sees, and what their pages have not got. */
    void shootAll(String name) {
        int n = 0;
        for (Page page : browser.pages()) {
            String file = name + "-" + ++n;
            keep(page, file);
            Requests.of(page).ifPresent(asked -> asked.write(SCREENSHOTS.resolve(file + ".txt")));
        }
    }

    /** Nobody is signed in, and nothing is left of whoever was but the compiled scripts; @returns the one page that is open */
    Page empty() {
        Page empty = browser.newPage();
        browser.pages().stream().filter(page -> page != empty).forEach(Page::close);
        browser.setOffline(false);
        browser.clearCookies();
        JsonObject everything = new JsonObject();
        everything.addProperty("origin", "*");
        everything.addProperty("storageTypes", "cookies,indexeddb,local_storage,service_workers,websql");
        browser.newCDPSession(empty).send("Storage.clearDataForOrigin", everything);
        return empty;
    }
}

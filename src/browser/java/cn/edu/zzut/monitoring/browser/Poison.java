package cn.edu.zzut.monitoring.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that does harm wherever it is taken for more than text, and what shows that it was: a script ran, an element was made,
 * something was fetched, an expression was reckoned.
 */
final class Poison {

    /** Short enough for a name. */
    static final String NAME = "\"><b id=made>{{7*7}}<img src=x onerror=__hit=1>";

    static final String TEXT = "'\"></textarea></script><b id=made>粗</b><img src=x onerror=__hit=1><svg/onload=__hit=1>"
            + "[链](javascript:__hit=1)[外](http://evil.invalid)![图](http://evil.invalid/p)**粗** https://evil.invalid"
            + "{{7*7}}${7*7}#{7*7}{{constructor.constructor('__hit=1')()}}'; drop table x; --";

    /** What a spreadsheet would reckon or ask the network for. */
    static final String FORMULA = "=HYPERLINK(\"http://evil.invalid\",\"点\")";

    static final String FILE = "</b><img src=x onerror=__hit=1>${7*7}";

    private static final String HARM =
            """
            () => {
              const found = '__hit' in window ? ['a script ran'] : [];
              document.querySelectorAll('#made, [onerror], [onload], img[src="x"], a[href^="javascript:_"], [href*="evil"], [src*="evil"]')
                .forEach(made => found.push(made.outerHTML.slice(0, 300)));
              document.querySelectorAll('strong, b, em')
                .forEach(made => made.textContent === '粗' && found.push('layout: ' + made.outerHTML));
              const titles = [...document.querySelectorAll('[title],[placeholder]')].map(one => one.title + one.placeholder);
              const said = [document.body.innerText, ...titles].find(text => /invalid49|made>49|\\$49|#49/.test(text));
              return said ? [...found, 'reckoned: ' + said.match(/.{0,40}49.{0,40}/)[0]] : found;
            }""";

    private final List<String> harm = new ArrayList<>();
    /** What has been answered is on the page. */
    private static final String DRAWN =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    private int shown;

    /** Everything that the page asks for from now on. */
    Page watch(Page page) {
        page.onDialog(dialog -> {
            harm.add("dialog " + dialog.message() + " on " + page.url());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            URI asked = URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]", "_"));
            if (asked.getScheme().startsWith("http") && !"localhost".equals(asked.getHost())) {
                harm.add("asked for " + request.url() + " on " + page.url());
            }
        });
        return page;
    }

    /** What is on the page now is text. */
    void look(Page page, String where) {
        Requests.areAnswered(page);
        try {
            page.evaluate(DRAWN);
            ((List<?>) page.evaluate(HARM)).forEach(one -> harm.add(where + ": " + one));
            shown += Boolean.TRUE.equals(page.evaluate("document.body.innerText.includes('<b id=made>')")) ? 1 : 0;
        } catch (PlaywrightException gone) {
            throw new AssertionError(where, gone);
        }
    }

    /** On how many pages it was to be read. */
    int shown() {
        return shown;
    }

    void didNoHarm() {
        assertThat(harm).isEmpty();
    }
}

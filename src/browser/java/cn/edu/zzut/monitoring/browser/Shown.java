package cn.edu.zzut.monitoring.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * What a page shows once it has got what it asked for. Playwright alone looks at once, then after 100, 350 and 850
 * milliseconds, and what comes in between waits for the next look.
 */
final class Shown {

    private Shown() {}

    static LocatorAssertions assertThat(Locator locator) {
        Requests.areAnswered(locator.page());
        return PlaywrightAssertions.assertThat(locator);
    }
}

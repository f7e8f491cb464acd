package cn.edu.zzut.monitoring.browser;

import com.microsoft.playwright.Page;

/** The tab 填报数据 of a task, as its person comes to it. */
final class Desk {

    private Desk() {}

    /** From the home page to the task's desk. */
    static Page open(Page home, String task) {
        home.click(".home-page a:has-text('" + task + "')");
        return open(home);
    }

    /** From the task's form to its desk. */
    static Page open(Page task) {
        Requests.areAnswered(task);
        task.click("a:text-is('填报数据')");
        Requests.areAnswered(task);
        task.waitForSelector(".filing-tabs");
        return task;
    }

    /** The rows of a task's table, for somebody who signs in. */
    static Page rows(Chromium chromium, int port, String person, String task) {
        return rows(open(chromium.task(port, person, task)));
    }

    static Page rows(Page desk) {
        desk.click(".filing-tabs >> text='数据'");
        Requests.areAnswered(desk);
        desk.locator(".tabulator-row").first().waitFor();
        return desk;
    }

    /** Writes into the second column of the first row, by keyboard, what was copied elsewhere; rows are lines. */
    static void pastesIntoTheFirstRow(Page rows, String text) {
        rows.focus(".tabulator-tableholder");
        rows.keyboard().press("ArrowDown");
        rows.keyboard().press("ArrowRight");
        pastes(rows, text);
    }

    /** Pastes where the cursor stands. */
    static void pastes(Page rows, String text) {
        rows.evaluate(
                """
                text => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', text);
                  document.querySelector('.tabulator-tableholder').dispatchEvent(
                    new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }""",
                text);
    }
}

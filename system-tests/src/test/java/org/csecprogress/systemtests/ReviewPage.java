package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reviewer's use of the page of a filing, without a browser. */
final class ReviewPage {
    private static final Pattern REMOVE =
            Pattern.compile("name=\"(tabs:ALL:\\d+:asked:\\d+:remove)\"");

    private ReviewPage() {}

    /** Starts the review. */
    static void begin(Web web, String address) {
        Filer.go(web.press(web.form(address, "start-form"), "start"));
    }

    /** Approves the filing and returns the next page's address. */
    static String approve(Web web, String address) {
        return Filer.go(web.press(web.form(address, "approving-form"), "approve"));
    }

    /** Returns the filing to its county and returns the next page's address. */
    static String giveBack(Web web, String address, String why) {
        HtmlForm form = web.form(address, "returning-form").set("returning-reason", why);
        return Filer.go(web.press(form, "return"));
    }

    /** Returns the page with the form in which a comment on a figure is written. */
    static String asked(Web web, String address, String measure) {
        String page = web.get(address + "&view=ALL").body();
        Matcher row =
                Pattern.compile("data-ri=\"(\\d+)\" data-rk=\"" + measure + '"').matcher(page);
        assertThat(row.find()).as(measure).isTrue();
        String link = "tabs:ALL:" + row.group(1) + ":about";
        return web.press(HtmlForm.in(page, "filing-form"), link).body();
    }

    /** Writes a comment on a figure and returns the page that shows it. */
    static String comment(Web web, String address, String measure, String text) {
        HtmlForm form = HtmlForm.in(asked(web, address, measure), "commenting-form");
        String page = web.press(form.set("comment", text), "comment-save").body();
        assertThat(page).contains(text);
        return page;
    }

    /** Returns the name of the button that takes the first of the reader's comments back. */
    static String remove(String page) {
        Matcher button = REMOVE.matcher(page);
        assertThat(button.find()).as("a comment of one's own").isTrue();
        return button.group(1);
    }
}

package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The review queue, or one of its filings, as a reviewer reads it without JavaScript. */
final class QueuePage {
    /** The field with the counties whose boxes are ticked. */
    static final String SELECTION = "filings_selection";

    private static final Pattern TAB =
            Pattern.compile("[?&]tab=(\\w+)[^>]*>[^<]*<span class=\"count\">(\\d+)</span>");
    private static final Pattern LINE = Pattern.compile("<tr [^>]*data-rk=\"(\\d\\d)\"");
    private static final Pattern FILING =
            Pattern.compile("<td role=\"gridcell\"><a href=\"(/state/submission[^\"]*)\"");
    private static final Pattern NEXT =
            Pattern.compile("<a [^>]*id=\"walk-next\"[^>]*href=\"([^\"]*)\"");
    private static final Pattern LEFT = Pattern.compile("(\\d+) of (\\d+) left to decide");
    private static final Pattern COUNTY = Pattern.compile("[?&]county=(\\d\\d)");

    private final String page;

    QueuePage(String page) {
        // Faces writes attributes in its own order.
        this.page = page.replace("&amp;", "&");
    }

    /** Returns the number of filings under each tab. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        Matcher tab = TAB.matcher(page);
        while (tab.find()) {
            counts.put(tab.group(1), Integer.parseInt(tab.group(2)));
        }
        return counts;
    }

    /** Returns the listed counties, in order. */
    List<String> counties() {
        return all(LINE).stream().map(found -> found.group(1)).toList();
    }

    /** Returns the name of a button on the line of a county, which may not have it. */
    String button(String county, String name) {
        int line = counties().indexOf(county);
        assertThat(line).as(county).isNotNegative();
        return "filings:" + line + ":" + name;
    }

    /** Returns the form of a queue with counties selected. */
    static HtmlForm selected(Web web, String address, List<String> counties) {
        return web.form(address, "choose-form").set(SELECTION, String.join(",", counties));
    }

    /** Asks who is to review counties, and returns the form in which a reviewer is chosen. */
    static HtmlForm assigning(Web web, String address, List<String> counties) {
        HttpResponse<String> asked = web.press(selected(web, address, counties), "assign-open");
        assertThat(asked.statusCode()).as(address).isEqualTo(200);
        return HtmlForm.in(asked.body(), "assign-form");
    }

    /**
     * Assigns counties and returns what the page says then.
     *
     * @param account of the reviewer, 0 for nobody
     */
    static String assign(Web web, String address, List<String> counties, long account) {
        HtmlForm form = assigning(web, address, counties);
        return web.press(form.set("assignee", Long.toString(account)), "assign").body();
    }

    /** Returns the addresses of the listed filings. */
    List<String> filings() {
        return all(FILING).stream().map(found -> found.group(1)).toList();
    }

    private List<MatchResult> all(Pattern pattern) {
        return pattern.matcher(page).results().toList();
    }

    /** Returns the address of the next filing of the view. */
    String next() {
        Matcher next = NEXT.matcher(page);
        assertThat(next.find()).as("the page leads on").isTrue();
        return next.group(1);
    }

    /** Returns the number of undecided filings of the view. */
    int left() {
        return left(1);
    }

    /** Returns the number of filings of the view. */
    int total() {
        return left(2);
    }

    private int left(int group) {
        Matcher left = LEFT.matcher(page);
        assertThat(left.find()).as("the page says how many are left").isTrue();
        return Integer.parseInt(left.group(group));
    }

    /** Returns the county of an address. */
    static String county(String address) {
        Matcher county = COUNTY.matcher(address);
        assertThat(county.find()).as(address).isTrue();
        return county.group(1);
    }
}

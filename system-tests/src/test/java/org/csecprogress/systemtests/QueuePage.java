package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The review queue, or one of its filings, as a reviewer reads it without JavaScript. */
final class QueuePage {
    private static final Pattern TAB =
            Pattern.compile("[?&]tab=(\\w+)[^>]*>[^<]*<span class=\"count\">(\\d+)</span>");
    private static final Pattern BOX = Pattern.compile("name=\"chosen\" value=\"([\\d.]+)\"");
    private static final Pattern FILING =
            Pattern.compile("<th scope=\"row\"[^>]*><a href=\"(/state/submission[^\"]*)\"");
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
        return boxes().stream().map(box -> box.substring(0, 2)).toList();
    }

    /** Returns the values of the listed counties' checkboxes. */
    List<String> boxes() {
        return all(BOX).stream().map(found -> found.group(1)).toList();
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

package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queue, or one filing of it, as a reviewer reads it without a script. */
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
        // Faces writes attributes in an order of its own.
        this.page = page.replace("&amp;", "&");
    }

    /** How many filings are under each tab. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        Matcher tab = TAB.matcher(page);
        while (tab.find()) {
            counts.put(tab.group(1), Integer.parseInt(tab.group(2)));
        }
        return counts;
    }

    /** The counties that are listed, in their order. */
    List<String> counties() {
        return boxes().stream().map(box -> box.substring(0, 2)).toList();
    }

    /** What the boxes of the listed counties send. */
    List<String> boxes() {
        return all(BOX).stream().map(found -> found.group(1)).toList();
    }

    /** Where the listed filings are read. */
    List<String> filings() {
        return all(FILING).stream().map(found -> found.group(1)).toList();
    }

    private List<MatchResult> all(Pattern pattern) {
        return pattern.matcher(page).results().toList();
    }

    /** Where the way through the view goes on. */
    String next() {
        Matcher next = NEXT.matcher(page);
        assertThat(next.find()).as("the page leads on").isTrue();
        return next.group(1);
    }

    /** How many of the view are left to decide. */
    int left() {
        return left(1);
    }

    /** How many the view has. */
    int total() {
        return left(2);
    }

    private int left(int group) {
        Matcher left = LEFT.matcher(page);
        assertThat(left.find()).as("the page says how many are left").isTrue();
        return Integer.parseInt(left.group(group));
    }

    /** The county that an address is about. */
    static String county(String address) {
        Matcher county = COUNTY.matcher(address);
        assertThat(county.find()).as(address).isTrue();
        return county.group(1);
    }
}

package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads how many figures of one release are withheld from everything that says so. */
@DisplayName("The number of withheld figures of a release")
class WithheldCountIT {
    private static final String RELEASE = Story.FILED + "-r1";
    private static final Pattern SENTENCE =
            Pattern.compile("([\\d,]+) of ([\\d,]+) figures in this release are withheld");
    private static final Pattern LISTED = Pattern.compile("1 to \\d+ of ([\\d,]+) withheld");
    private static final Pattern PUBLIC = Pattern.compile("\"withheld\":\\s*(\\d+)");

    @Test
    @DisplayName("is said in the same words on every page of staff, and is what readers see")
    void same() {
        Story.onShared();
        Web officer = Sessions.as(People.DISCLOSURE);
        String review = "/state/disclosure?release=" + RELEASE;
        List<String> pages = new ArrayList<>();
        pages.add("/state/release?number=" + RELEASE);
        pages.add("/state/what-if?release=" + RELEASE);
        for (String part :
                List.of("tables", "figures", "scores", "design", "comparison", "audit")) {
            pages.add(review + "&part=" + part);
        }
        List<String> said = pages.stream().map(page -> found(SENTENCE, officer, page, 0)).toList();
        assertThat(said).as("%s", pages).hasSize(8).containsOnly(said.get(0));
        String count = found(SENTENCE, officer, pages.get(0), 1);
        assertThat(count).isNotEqualTo("0");
        assertThat(found(LISTED, officer, review + "&part=figures", 1)).isEqualTo(count);
        assertThat(found(PUBLIC, officer, "/api/v1/releases/" + RELEASE + "/certificate", 1))
                .as("what is public")
                .isEqualTo(count.replace(",", ""));
    }

    private static String found(Pattern pattern, Web web, String page, int group) {
        String body = web.get(page).body();
        Matcher found = pattern.matcher(body);
        assertThat(found.find()).as("%s on %s", pattern, page).isTrue();
        return found.group(group);
    }
}

package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import net.fortuna.ical4j.model.Property;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Yuba's staff have one; only Alameda's dates change meanwhile. */
@DisplayName("The link to a county's dates")
class CalendarLinkIT {
    private static final Portal PORTAL = Desks.portal();
    private static final String PAGE = "/county/calendar";
    private static final Web YUBA = Web.signedIn(PORTAL.url(""), People.OTHER_COUNTY);
    private static final Web NOBODY = new Web(PORTAL.url(""));

    @Test
    @DisplayName("is shown once and feeds calendar programs, which do not sign in")
    void feeds() {
        String link = FeedFile.link(YUBA);
        assertThat(link).matches("/calendar/[0-9a-f]{32}\\.ics");
        assertThat(YUBA.get(PAGE).body()).doesNotContain(link).contains("A link is active");
        HttpResponse<String> answer = NOBODY.get(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("progress:");
        assertDates(FeedFile.of(answer.body()));
    }

    private static void assertDates(FeedFile feed) {
        assertThat(feed.event(Desks.DUE_YESTERDAY + "-58-due@").getAlarms()).hasSize(2);
        String milestone = "milestone-58-pm-01@";
        assertThat(feed.day(milestone)).isEqualTo(Desks.MILESTONE_DUE);
        assertThat(feed.value(milestone, Property.SEQUENCE)).isEqualTo("2");
        assertThat(feed.value(milestone, Property.LAST_MODIFIED)).isEqualTo("20260203T040506Z");
        assertThat(feed.value(milestone, Property.DTSTAMP)).isEqualTo("20260203T040506Z");
        assertThat(feed.value(milestone, Property.SUMMARY))
                .isEqualTo(
                        "Milestone due: "
                                + Catalogs.builtIn()
                                        .latest()
                                        .milestone(Desks.MILESTONE)
                                        .name()
                                        .in(Language.EN));
    }

    @Test
    @DisplayName("leads nowhere once it is revoked or replaced, and is in no log")
    void revokes() {
        String replaced = FeedFile.link(YUBA);
        String last = FeedFile.link(YUBA);
        assertThat(NOBODY.get(replaced).statusCode()).isEqualTo(404);
        assertThat(NOBODY.get(last).statusCode()).isEqualTo(200);
        Filer.go(YUBA.press(YUBA.form(PAGE, "link-form"), "revoke"));
        assertThat(NOBODY.get(last).statusCode()).isEqualTo(404);
        assertThat(PORTAL.log()).doesNotContain(replaced).doesNotContain(last);
    }
}

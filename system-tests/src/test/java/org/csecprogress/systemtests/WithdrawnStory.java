package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** The demonstration's open quarter is withdrawn after its publication. */
final class WithdrawnStory {
    private static final String NOTICE = "A method was wrong.";
    private static final String NOTICE_ES = "Un método era incorrecto.";

    private final Portal portal;
    private final String number;
    private final StateDesk desk;

    WithdrawnStory(Portal portal, String number) {
        this.portal = portal;
        this.number = number;
        desk = new StateDesk(portal, Browser.WIDE);
    }

    /** The publisher asks, the disclosure officer agrees, and only the notice is left. */
    void withdraw() {
        String page = "/state/release?number=" + number;
        try (Someone publisher = desk.publisher();
                Someone officer = desk.officer()) {
            publisher.open(page).opens("#withdraw-open").change("#withdraw-propose");
            assertThat(publisher.text("#error-summary")).contains("Write the public notice");
            publisher.keys().to("#notice-en").type(NOTICE).to("#notice-es").type(NOTICE_ES);
            publisher.change("#withdraw-propose").isFine();
            assertThat(status("figures.csv")).as("only asked").isEqualTo(200);
            officer.open(page).opens("#withdraw-open");
            assertThat(officer.text("#withdraw-dialog")).contains(NOTICE, NOTICE_ES);
            officer.change("#withdraw-agree");
            assertThat(officer.text("#error-summary")).isNotBlank();
            officer.keys().to("#passed").press("Space");
            officer.change("#withdraw-agree").isFine().sees("Withdrawn");
        }
        for (String file : List.of("figures.csv", "release.xlsx", "brief.pdf", "report.pdf")) {
            assertThat(status(file)).as(file).isEqualTo(410);
        }
        try (Browser anyone = Browser.at(portal, Browser.NARROW)) {
            anyone.open("/report/" + number).assertAccessible().assertNoSidewaysScroll();
            assertThat(anyone.page().textContent("main")).contains(NOTICE);
            assertThat(anyone.page().locator("main a[href='/early-access']").count())
                    .as("somebody read the first revision early")
                    .isEqualTo(number.endsWith("r1") ? 1 : 0);
            anyone.open("/es/report/" + number).assertAccessible().assertNoSidewaysScroll();
            assertThat(anyone.page().textContent("main")).contains(NOTICE_ES);
            // A browser tells of each page that is gone.
            anyone.complaints().removeIf(each -> each.contains("410"));
        }
        Web anyone = new Web(portal.url(""));
        assertThat(anyone.get("/feed.atom").body()).contains(NOTICE);
        assertThat(anyone.get("/api/v1/all-releases.csv").body()).doesNotContain(number);
    }

    private int status(String file) {
        HttpResponse<String> answer =
                new Web(portal.url("")).get("/api/v1/releases/" + number + "/" + file);
        return answer.statusCode();
    }
}

package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** The demonstration's open quarter after its publication: it is restated, and it is withdrawn. */
final class CorrectionStory {
    private static final String FIRST = "2026Q3-r1";
    private static final String SECOND = "2026Q3-r2";
    private static final String WHY = "One session was not counted.";
    private static final String WHY_ES = "No se contó una sesión.";
    private static final String NOTICE = "A method was wrong.";
    private static final String NOTICE_ES = "Un método era incorrecto.";

    private final Portal portal;
    private final StateDesk desk;

    CorrectionStory(Portal portal) {
        this.portal = portal;
        desk = new StateDesk(portal, Browser.WIDE).of(SECOND);
    }

    /** A publisher says why in both languages; the next revision goes the same way. */
    void restate() {
        try (Someone publisher = desk.publisher();
                Someone officer = desk.officer()) {
            publisher.press(FIRST).opens("#restate-open").change("#restate");
            assertThat(publisher.text("#error-summary")).isNotBlank();
            publisher.page().selectOption("#kind", "LATE_DATA");
            publisher.keys().to("#why-en").type(WHY).to("#why-es").type(WHY_ES);
            publisher.pressAt("#restate").isFine();
            publisher.open("/state/release?number=" + SECOND).sees(WHY);
            desk.build(publisher);
            publisher.sees("Built");
            officer.open("/state/releases");
            desk.clear(officer);
            publisher.open("/state/release?number=" + SECOND);
            desk.publish(publisher, "Publish now");
            publisher.sees("Published");
        }
        try (Browser anyone = Browser.at(portal, Browser.NARROW)) {
            for (String[] each : List.of(new String[] {"", WHY}, new String[] {"/es", WHY_ES})) {
                anyone.open(each[0] + "/corrections").assertAccessible().assertNoSidewaysScroll();
                assertThat(anyone.page().textContent("main")).contains(SECOND, each[1]);
                anyone.open(each[0] + "/report/" + FIRST).assertAccessible();
                assertThat(anyone.page().textContent("main, .strip")).contains(SECOND);
            }
        }
        Web anyone = new Web(portal.url(""));
        assertThat(anyone.get("/corrections.atom").body()).contains(SECOND, WHY);
        for (String number : List.of(FIRST, SECOND)) {
            assertThat(status(number, "figures.csv")).as(number).isEqualTo(200);
        }
    }

    /** The publisher asks, the disclosure officer agrees, and only the notice is left. */
    void withdraw(String number) {
        String page = "/state/release?number=" + number;
        try (Someone publisher = desk.publisher();
                Someone officer = desk.officer()) {
            publisher.open(page).opens("#withdraw-open").change("#withdraw-propose");
            assertThat(publisher.text("#error-summary")).contains("Write the public notice");
            publisher.keys().to("#notice-en").type(NOTICE).to("#notice-es").type(NOTICE_ES);
            publisher.change("#withdraw-propose").isFine();
            assertThat(status(number, "figures.csv")).as("only asked").isEqualTo(200);
            officer.open(page).opens("#withdraw-open").sees(NOTICE_ES);
            officer.change("#withdraw-agree");
            assertThat(officer.text("#error-summary")).isNotBlank();
            officer.keys().to("#passed").press("Space");
            officer.change("#withdraw-agree").isFine().sees("Withdrawn");
        }
        for (String file : List.of("figures.csv", "release.xlsx", "brief.pdf", "report.pdf")) {
            assertThat(status(number, file)).as(file).isEqualTo(410);
        }
        try (Browser anyone = Browser.at(portal, Browser.NARROW)) {
            anyone.open("/report/" + number).assertAccessible().assertNoSidewaysScroll();
            assertThat(anyone.page().textContent("main")).contains(NOTICE);
            assertThat(anyone.page().locator("main a[href='/early-access']").count())
                    .as("somebody read the first revision early")
                    .isEqualTo(number.equals(FIRST) ? 1 : 0);
            anyone.open("/es/report/" + number).assertAccessible().assertNoSidewaysScroll();
            assertThat(anyone.page().textContent("main")).contains(NOTICE_ES);
        }
        Web anyone = new Web(portal.url(""));
        assertThat(anyone.get("/feed.atom").body()).contains(NOTICE);
        assertThat(anyone.get("/api/v1/all-releases.csv").body()).doesNotContain(number);
    }

    private int status(String number, String file) {
        HttpResponse<String> answer =
                new Web(portal.url("")).get("/api/v1/releases/" + number + "/" + file);
        return answer.statusCode();
    }
}

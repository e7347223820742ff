package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The demonstration's open quarter is restated after its publication, in two languages. */
final class RestatedStory {
    static final String FIRST = "2026Q3-r1";
    static final String SECOND = "2026Q3-r2";
    private static final String WHY = "One session was not counted.";
    private static final String WHY_ES = "No se contó una sesión.";

    private final Portal portal;
    private final StateDesk desk;

    RestatedStory(Portal portal) {
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
            publisher.open("/state/release?number=" + SECOND).sees(WHY).sees("Late data");
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
                String newer = "a[href='" + each[0] + "/report/" + SECOND + "']";
                assertThat(anyone.page().locator(newer).count()).as(newer).isPositive();
            }
        }
        Web anyone = new Web(portal.url(""));
        assertThat(anyone.get("/corrections.atom").body()).contains(SECOND, WHY);
        for (String number : List.of(FIRST, SECOND)) {
            String files = "/api/v1/releases/" + number;
            assertThat(anyone.get(files + "/figures.csv").statusCode()).as(number).isEqualTo(200);
        }
        assertThat(anyone.get("/api/v1/releases/" + SECOND + "/restatement.csv").body())
                .contains(",PV-02,");
    }
}

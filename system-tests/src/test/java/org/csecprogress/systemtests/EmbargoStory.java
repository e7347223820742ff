package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Somebody who reads the demonstration's open quarter before it is public, and those at CDSS who
 * let them.
 */
final class EmbargoStory {
    private static final String NUMBER = "2026Q3-r1";
    private static final String PAGE = "/state/embargo?number=" + NUMBER;
    private static final String READER = "Ana Ruiz";

    private final Portal portal;
    private String link;

    EmbargoStory(Portal portal) {
        this.portal = portal;
    }

    private Browser staff(String name, int width) {
        return Browser.at(portal, width)
                .signIn(name + "@cdss.example", Demonstration.PASSWORD)
                .open(PAGE)
                .assertFits()
                .assertAccessible();
    }

    /** A publisher names somebody, and the officer agrees. */
    void name() {
        try (Browser publisher = staff("publisher", Browser.NARROW)) {
            Page page = publisher.page();
            publisher.press("#add-reader");
            assertThat(page.textContent("main"))
                    .contains("Enter the name.", "Choose why", "Enter an e-mail address");
            publisher.assertAccessible().assertNoSidewaysScroll();
            page.fill("#name", READER);
            page.fill("#position", "Reporter");
            page.fill("#organization", "The Valley Post");
            page.fill("#email", "ana@post.example");
            Components.choose(page, "reason", "To prepare a news report");
            publisher.press("#add-reader");
            assertThat(page.textContent("#found")).contains(READER, "has to agree");
            assertThat(page.inputValue("#name")).isEmpty();
        }
        try (Browser officer = staff("disclosure", Browser.WIDE)) {
            Page page = officer.page();
            page.locator("[id='embargo-readers:0:agree']").click();
            page.locator(".ui-confirmdialog-yes").waitFor();
            officer.send(() -> Components.confirm(page));
            assertThat(page.textContent("#found")).contains("has not opened it");
            officer.assertAccessible().assertNoSidewaysScroll();
            officer.screenshot("state-embargo");
        }
        try (Browser publisher = staff("publisher", Browser.WIDE)) {
            link =
                    publisher
                            .page()
                            .textContent("#found .digest")
                            .strip()
                            .replaceFirst("^https?://[^/]+", "");
        }
    }

    /** The reader accepts the conditions and takes each document; nobody else can. */
    void read() throws Exception {
        Web anyone = new Web(portal.url(""));
        assertThat(anyone.get(document("BRIEF", "en")).statusCode())
                .as("unpromised")
                .isEqualTo(404);
        for (int width : List.of(Browser.NARROW, Browser.WIDE)) {
            try (Browser reader = Browser.at(portal, width)) {
                reader.open(link).assertAccessible().assertFits();
                reader.screenshot(width + "-embargo-" + (width == Browser.NARROW));
                if (width == Browser.NARROW) {
                    reader.open("/es" + link).assertAccessible().assertFits();
                    reader.page().click("#embargo-accept button");
                    reader.page().waitForSelector(".downloads a");
                    reader.assertAccessible().assertNoSidewaysScroll();
                }
                assertThat(reader.page().textContent("main")).contains(READER, "The Valley Post");
            }
        }
        for (String language : List.of("en", "es")) {
            PublishedDocument brief =
                    PublishedDocument.of(anyone.bytes(document("BRIEF", language)));
            assertThat(brief.lacks()).as("PDF/UA").isEmpty();
            assertThat(brief.text())
                    .contains(PublishedDocument.close("EMBARGO"), PublishedDocument.close(READER));
        }
        assertThat(anyone.get(document("REPORT", "en") + "x").statusCode()).isEqualTo(404);
        assertThat(anyone.get("/report/" + NUMBER).statusCode()).isEqualTo(404);
    }

    private String document(String file, String language) {
        return link.replace(
                "/embargo?", "/embargo/document?file=" + file + "&lang=" + language + "&");
    }

    /** Nothing can be read while the officer has stopped the release. */
    void stopped() {
        Web reader = new Web(portal.url(""));
        assertThat(reader.get(link).body()).contains("can’t be read now");
        assertThat(reader.get(document("BRIEF", "en")).statusCode()).isEqualTo(404);
    }

    /** The link has ended with the publication, and everyone can read who had one. */
    void ended() {
        Web reader = new Web(portal.url(""));
        assertThat(reader.get(link).body()).contains("/report/" + NUMBER);
        assertThat(reader.get(document("BRIEF", "en")).statusCode()).isEqualTo(404);
        assertThat(reader.get("/early-access").body()).contains(READER, "The Valley Post");
        assertThat(reader.get("/api/v1/releases/" + NUMBER).body())
                .contains("\"earlyReaders\":[{\"name\":\"" + READER, "\"reason\":\"NEWS\"");
        try (Browser publisher = staff("publisher", Browser.WIDE)) {
            assertThat(publisher.page().textContent("main")).doesNotContain("ana@post.example");
            assertThat(publisher.page().locator("#add-reader").count()).isZero();
        }
    }
}

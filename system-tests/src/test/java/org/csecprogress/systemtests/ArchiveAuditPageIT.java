package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.archive.ArchiveAuditFinding;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Shows a made-up audit that found something, then runs a real one. */
@DisplayName("A leak of the archive")
class ArchiveAuditPageIT {
    private static final Portal PORTAL = Portal.shared();
    private static final ReleaseNumber RELEASE = new ReleaseNumber(Story.FILED, 1);

    @BeforeAll
    static void play() {
        Story.onShared();
    }

    private static void plant() {
        FinishedArchiveAudit audit =
                new FinishedArchiveAudit(
                        1, "", Instant.now(), "r", "a", ArchiveAuditState.FOUND, List.of(RELEASE));
        ArchiveAuditFinding.Figure figure =
                new ArchiveAuditFinding.Figure(
                        RELEASE.toString(),
                        "VC-06.STATE.SEX.Q",
                        Story.FILED.toString(),
                        "STATE",
                        "VC-06",
                        "SEX",
                        "M");
        Filings.of(PORTAL)
                .persist(
                        audit,
                        new ArchiveAuditFinding(
                                audit,
                                1,
                                figure,
                                "WITHHELD",
                                true,
                                "VC-06 SEX:M STATE 2025Q4",
                                List.of("rows of VC-06 STATE 2025Q4 by SEX")));
    }

    @Test
    @DisplayName("is listed with a link to withdraw the release, until the officer audits again")
    void listed() {
        plant();
        try (Browser officer = Browser.at(PORTAL, Browser.WIDE).signIn(People.DISCLOSURE)) {
            Page page = officer.open("/state/releases").page();
            page.click("text=See what it found");
            page.waitForURL("**/state/archive-audit*");
            String found = page.url();
            assertFound(officer);
            page.click("text=Withdraw " + RELEASE);
            assertThat(page.url()).endsWith("/state/release?number=" + RELEASE + "#un-h");
            assertThat(page.innerText("#un-h")).isEqualTo("Withdraw");
            page.navigate(found);
            audit(officer);
            assertThat(page.innerText("main"))
                    .contains("Nothing can be worked out", "the rules of the audit are the same");
            officer.assertAccessible().screenshot("state-archive-audit-clean");
            assertThat(officer.open("/state/releases").page().innerText("main"))
                    .doesNotContain("See what it found");
        }
    }

    private static void assertFound(Browser officer) {
        assertThat(officer.page().innerText("main"))
                .contains(
                        "One figure can be worked out",
                        "The withheld count is known exactly.",
                        "rows of VC-06 STATE 2025Q4 by SEX",
                        "still count as public");
        officer.assertFits().screenshot("state-archive-audit");
    }

    private static void audit(Browser officer) {
        Page page = officer.page();
        page.click("[name=audit]");
        page.waitForSelector(".ui-growl :text('The audit has started.')");
        while (page.locator("#work").count() > 0) {
            page.waitForSelector("[data-part=done]", Patience.forWork());
            page.click("[data-part=done]");
        }
    }
}

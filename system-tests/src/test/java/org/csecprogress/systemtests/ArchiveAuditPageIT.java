package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Shows a made-up audit that found something, then runs a real one. */
@DisplayName("A leak of the archive")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveAuditPageIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String PAGE = "/state/archive-audit";
    private static final String RELEASE = Story.FILED + "-r1";

    /** The narrowest width, in CSS pixels, that must not scroll sideways. */
    private static final int NARROWEST = 320;

    private static final Page.WaitForSelectorOptions WORK =
            new Page.WaitForSelectorOptions().setTimeout(300_000);

    @BeforeAll
    static void plant() throws SQLException {
        Story.onShared();
        run(
                "insert into archive_audit (id, asked_name, audited_at, rules, archive, state)"
                        + " values (1, '', current_timestamp, 'r', 'a', 'FOUND')",
                "insert into archive_audit_release (audit_id, release_number) values (1, '"
                        + RELEASE
                        + "')",
                "insert into archive_finding (audit_id, position, release_number, table_id,"
                        + " told_of, geography, figure, dimension, category, channel, exact,"
                        + " count_name) values (1, 1, '"
                        + RELEASE
                        + "', 'VC-06.STATE.SEX.Q', '2025Q4', 'STATE', 'VC-06', 'SEX', 'M',"
                        + " 'WITHHELD', true, 'VC-06 SEX:M STATE 2025Q4')",
                "insert into archive_finding_reason (audit_id, position, line, fact) values (1, 1,"
                        + " 1, 'rows of VC-06 STATE 2025Q4 by SEX')");
    }

    @AfterAll
    static void forget() throws SQLException {
        run("delete from archive_audit");
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    @Test
    @Order(1)
    @DisplayName("is listed by release, at every width, with a link to withdraw the release")
    void found() {
        for (int width : List.of(Browser.WIDE, NARROWEST)) {
            try (Browser officer =
                    Browser.at(PORTAL, width).signIn(People.DISCLOSURE).open("/state/releases")) {
                Page page = officer.page();
                page.click("text=See what it found");
                officer.assertAccessible()
                        .assertNoSidewaysScroll()
                        .screenshot(width + "-state-archive-audit");
                assertThat(page.innerText("main"))
                        .contains(
                                "One figure can be worked out",
                                "The withheld count is known exactly.",
                                "rows of VC-06 STATE 2025Q4 by SEX",
                                "still count as public");
                page.click("text=Withdraw " + RELEASE);
                assertThat(page.url()).endsWith("/state/release?number=" + RELEASE + "#un-h");
                assertThat(page.innerText("#un-h")).isEqualTo("Withdraw");
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("is searched for again when the officer asks")
    void again() {
        try (Browser officer = Browser.at(PORTAL, Browser.WIDE).signIn(People.DISCLOSURE)) {
            Page page = officer.open(PAGE).page();
            page.click("[name=audit]");
            assertThat(page.innerText("main")).contains("The audit has started.");
            while (page.locator("#work").count() > 0) {
                page.waitForSelector("[data-part=done]:not([hidden])", WORK);
                page.click("[data-part=done]");
            }
            officer.assertAccessible().screenshot("state-archive-audit-clean");
            assertThat(page.innerText("main"))
                    .contains("Nothing can be worked out", "the rules of the audit are the same");
            assertThat(officer.open("/state/releases").page().innerText("main"))
                    .doesNotContain("See what it found");
        }
    }
}

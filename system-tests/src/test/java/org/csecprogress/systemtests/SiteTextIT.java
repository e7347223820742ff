package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An administrator changes the help lines. Each test builds on the one before. */
@DisplayName("The site-wide texts")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SiteTextIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String LIST = "/state/site-text";
    private static final String HELP = LIST + "?kind=HELP";
    private static final String BANNER = LIST + "?kind=BANNER";
    private static final String LINE = "Call the county line, [530-555-0100](tel:+15305550100).";
    private static final String LINEA =
            "Llame a la línea del condado, [530-555-0100](tel:+15305550100).";

    private static Web admin;
    private static Web officer;

    @BeforeAll
    static void signIn() {
        Story.onShared();
        admin = Web.signedIn(PORTAL.url(""), People.ADMIN);
        officer = Web.signedIn(PORTAL.url(""), People.DISCLOSURE);
    }

    @AfterAll
    static void forget() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update site_text set passed_en = null, passed_es = null, passed_at = null,"
                            + " passed_name = null, proposed_en = null, proposed_es = null,"
                            + " proposed_by = null, proposed_name = null, answer = null");
        }
    }

    private static int entries() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select count(*) from audit_entry where chain = 'site:HELP' and action ="
                                        + " 'SITE_TEXT_PASS'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static HtmlForm write(String page, String english, String spanish) {
        return admin.form(page, "write").set("words-en", english).set("words-es", spanish);
    }

    @Test
    @Order(1)
    @DisplayName("are written in both languages, short enough, and name nobody")
    void written() {
        String missing = admin.press(write(HELP, LINE, " "), "site-propose").body();
        assertThat(Filer.complaints(missing)).contains("Write the text in Spanish.");
        assertThat(missing).as("what was typed is not lost").contains("530-555-0100");
        assertThat(
                        Filer.complaints(
                                admin.press(write(BANNER, "a".repeat(201), "b"), "site-propose")
                                        .body()))
                .contains("Shorten the text to 200 characters or fewer.");
        assertThat(
                        Filer.complaints(
                                admin.press(
                                                write(BANNER, "Call 916-555-0134.", "Llame."),
                                                "site-propose")
                                        .body()))
                .contains("Take out “916-555-0134”");
        assertThat(
                        Filer.complaints(
                                admin.press(
                                                write(HELP, "Write to jo.lee@mail.example.", "x"),
                                                "site-propose")
                                        .body()))
                .contains("Take out “jo.lee@mail.example”");
        Filer.go(admin.press(write(HELP, LINE, LINEA), "site-propose"));
        assertThat(officer.get("/").body())
                .as("nothing is public unread")
                .contains("233733")
                .doesNotContain("530-555-0100");
    }

    @Test
    @Order(2)
    @DisplayName("are returned with a reason, or approved as read, only by the officer")
    void read() {
        HtmlForm decide = officer.form(HELP, "read");
        assertThat(Filer.complaints(officer.press(decide.copy(), "site-back").body()))
                .contains("Write the reason.");
        Filer.go(officer.press(decide.copy().set("reason", "The number is wrong."), "site-back"));
        assertThat(admin.get(HELP).body()).contains("The number is wrong.", "Sent back");
        assertNothingIsWritten(
                PORTAL, "passing what was sent back", () -> officer.press(decide, "site-pass"));
        HtmlForm old = write(HELP, LINE, LINEA);
        Filer.go(admin.press(old.copy(), "site-propose"));
        assertNothingIsWritten(
                PORTAL,
                "writing over what was written meanwhile",
                () -> admin.press(old, "site-propose"));
    }

    @Test
    @Order(3)
    @DisplayName("are on every public page once approved, and in the audit trail")
    void passed() throws SQLException {
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.DISCLOSURE)) {
            browser.open(LIST);
            browser.assertAccessible().assertNoSidewaysScroll();
            browser.open(HELP);
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("375-site-text");
        }
        Filer.go(officer.press(officer.form(HELP, "read"), "site-pass"));
        assertThat(officer.get("/report/latest").body())
                .contains("<a href=\"tel:+15305550100\">530-555-0100</a>")
                .doesNotContain("233733");
        assertThat(officer.get("/es/glossary").body()).contains("Llame a la línea del condado");
        String trail =
                Web.signedIn(PORTAL.url(""), People.AUDITOR)
                        .get("/state/audit?chain=site:HELP")
                        .body();
        assertThat(trail).contains("Sent back text for every page", "Llame a la línea");
        assertThat(trail)
                .as("this chain alone")
                .contains("Approved text for every page")
                .doesNotContain("chain=account");
        assertThat(entries()).as("entries for one pass").isEqualTo(1);
    }
}

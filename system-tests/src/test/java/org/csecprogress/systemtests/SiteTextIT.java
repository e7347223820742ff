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
import org.junit.jupiter.api.Test;

/** An administrator writes them, and the disclosure officer reads them. */
@DisplayName("The site-wide texts")
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
                            + " passed_from = null, passed_until = null, proposed_from = null,"
                            + " proposed_until = null, passed_name = null, proposed_en = null, proposed_es = null,"
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
    @DisplayName("that cannot be public are refused beside their field, and are not lost")
    void refused() {
        String missing = admin.press(write(HELP, LINE, " "), "site-propose").body();
        assertThat(Filer.complaints(missing)).contains("Write the text in Spanish.");
        assertThat(missing).as("what was typed is not lost").contains("530-555-0100");
        String both =
                admin.press(write(BANNER, "a".repeat(201), "916-555-0134"), "site-propose").body();
        assertThat(Filer.complaints(both))
                .contains("Shorten the text to 200 characters or fewer.")
                .contains("Take out “916-555-0134”");
    }

    @Test
    @DisplayName("are on every public page once the officer approved them, and not before")
    void approved() throws SQLException {
        propose();
        assertThat(officer.get("/").body())
                .as("nothing is public unread")
                .contains("233733")
                .doesNotContain("530-555-0100");
        sendBack();
        proposeAgain();
        look();
        Filer.go(officer.press(officer.form(HELP, "pass"), "site-pass"));
        assertThat(officer.get("/report/latest").body())
                .contains("<a href=\"tel:+15305550100\">530-555-0100</a>")
                .doesNotContain("233733");
        assertThat(officer.get("/es/glossary").body()).contains("Llame a la línea del condado");
        assertTrail();
    }

    @Test
    @DisplayName("announce on their days, to everybody or to those who are signed in")
    void announced() {
        String everybody = LIST + "?kind=ANNOUNCEMENT";
        String staff = LIST + "?kind=STAFF_ANNOUNCEMENT";
        HtmlForm late = write(everybody, "Closed on Monday.", "Cerrado el lunes.");
        assertThat(
                        Filer.complaints(
                                admin.press(late.set("until_input", "1/2/2020"), "site-propose")
                                        .body()))
                .contains("Enter today or a later day as the last day.");
        announce(everybody, "Closed on Monday.", "Cerrado el lunes.", "");
        announce(staff, "Training on Friday.", "Capacitación el viernes.", "");
        Web nobody = new Web(PORTAL.url(""));
        assertThat(nobody.get("/").body())
                .contains("Closed on Monday.")
                .doesNotContain("Training on Friday.");
        assertThat(nobody.get("/es/glossary").body()).contains("Cerrado el lunes.");
        assertThat(officer.get("/notices").body())
                .contains("Closed on Monday.", "Training on Friday.");
        announce(everybody, "Closed in 2090.", "Cerrado en 2090.", "1/2/2090");
        assertThat(nobody.get("/").body()).doesNotContain("Closed on Monday.", "Closed in 2090.");
        Filer.go(admin.press(admin.form(staff, "end"), "site-end"));
        assertThat(officer.get("/notices").body()).doesNotContain("Training on Friday.");
    }

    private static void announce(String page, String english, String spanish, String from) {
        HtmlForm form = write(page, english, spanish).set("from_input", from);
        Filer.go(admin.press(form, "site-propose"));
        Filer.go(officer.press(officer.form(page, "pass"), "site-pass"));
    }

    private static void propose() {
        Filer.go(admin.press(write(HELP, LINE, LINEA), "site-propose"));
    }

    private static void sendBack() {
        HtmlForm pass = officer.form(HELP, "pass");
        HtmlForm decide = officer.form(HELP, "back");
        assertThat(Filer.complaints(officer.press(decide.copy(), "site-back").body()))
                .contains("Write the reason.");
        Filer.go(officer.press(decide.copy().set("reason", "The number is wrong."), "site-back"));
        assertThat(admin.get(HELP).body()).contains("The number is wrong.", "Sent back");
        assertNothingIsWritten(
                PORTAL, "passing what was sent back", () -> officer.press(pass, "site-pass"));
    }

    private static void proposeAgain() {
        HtmlForm old = write(HELP, LINE, LINEA);
        Filer.go(admin.press(old.copy(), "site-propose"));
        assertNothingIsWritten(
                PORTAL,
                "writing over what was written meanwhile",
                () -> admin.press(old, "site-propose"));
    }

    private static void look() {
        try (Someone officer = Someone.at(PORTAL, Browser.NARROW, People.DISCLOSURE)) {
            officer.open(LIST).open(HELP).browser().screenshot("375-site-text");
            officer.opens("#open-back").change("#site-back");
            assertThat(officer.text("#reason-error")).isEqualTo("Write the reason.");
            officer.page().waitForCondition(() -> officer.keys().at().equals("reason"));
            officer.browser().assertAccessible().assertNoSidewaysScroll();
            officer.browser().screenshot("375-site-text-back");
            officer.keys().press("Escape");
            officer.page().waitForCondition(() -> officer.keys().at().equals("open-back"));
        }
    }

    private static void assertTrail() throws SQLException {
        Web auditor = Web.signedIn(PORTAL.url(""), People.AUDITOR);
        assertThat(auditor.get("/state/audit?chain=site:HELP").body())
                .contains("Sent back text for every page", "Llame a la línea")
                .as("this chain alone")
                .contains("Approved text for every page")
                .doesNotContain("chain=account");
        assertThat(entries()).as("entries for one pass").isEqualTo(1);
    }
}

package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.csecprogress.systemtests.MailServer.Mail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Somebody without an account")
class SubscriptionIT {
    private static final Portal PORTAL = Desks.portal();
    private static final String READER = "reader@press.example";
    private static final Pattern LINK =
            Pattern.compile("(/es)?/subscribe/(confirm|leave)\\?token=[A-Za-z0-9_-]+");

    private static Mail mail(String subject) {
        return Desks.MAIL
                .await(1, each -> each.to().equals(READER) && each.subject().startsWith(subject))
                .get(0);
    }

    /** Returns the links of a mail: in English, then in Spanish. */
    private static List<String> links(Mail mail) {
        return LINK.matcher(mail.body()).results().map(MatchResult::group).toList();
    }

    private static List<String> addresses() throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            return History.lines(
                    connection,
                    "select address from subscriber union all select address from subscriber_mail");
        }
    }

    @Test
    @DisplayName("gets mail after a yes, leaves with one click, and nothing is kept")
    void subscribes() throws SQLException {
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW)) {
            Page page = browser.open("/corrections").page();
            page.click("text=Get an e-mail about each report");
            page.waitForURL("**/subscribe");
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("subscribe");
            page.fill("#address", "no address");
            page.keyboard().press("Enter");
            assertThat(page.textContent("#address-error")).contains("name@example.org");
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.inputValue("#address")).isEqualTo("no address");
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("subscribe-error");
            page.fill("#address", "Reader@Press.example");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Look in your mailbox");
            browser.assertAccessible().screenshot("subscribe-asked");
            List<String> links = links(mail("Confirm that you want"));
            assertThat(links).hasSize(2);
            browser.open(links.get(1)).assertAccessible().assertNoSidewaysScroll();
            browser.screenshot("subscribe-confirm");
            assertThat(addresses()).as("a look confirms nothing").isEmpty();
            page.click("a[hreflang=en]");
            page.waitForSelector("text=Yes, write to me");
            page.click("a[hreflang=es]");
            page.click("text=Sí, escríbanme");
            page.waitForSelector("text=Recibirá nuestro correo");
            assertThat(addresses()).containsExactly(READER);
            assertThat(browser.page().context().cookies()).isEmpty();
        }
        oneClick();
        assertThat(addresses()).isEmpty();
    }

    /** Leaves as a mail program does by RFC 8058. */
    private static void oneClick() {
        Web program = new Web(PORTAL.url(""));
        assertThat(program.post("/subscribe", Map.of("address", READER)).body())
                .as("the same answer as to a stranger")
                .contains("Look in your mailbox");
        String link = links(mail("You already get")).get(0);
        assertThat(program.get(link).body()).contains("Delete my address");
        assertThat(program.post(link, Map.of("List-Unsubscribe", "One-Click")).body())
                .contains("Your address is deleted");
    }
}

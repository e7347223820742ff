package org.csecprogress.systemtests;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks accounts, and whatever else an administrator keeps, as other roles and by links. */
@DisplayName("Nothing is written by a button of an administrator")
class ForgeryAccountsIT {
    private static OpenPage page(String address) {
        return OpenPage.of(People.ADMIN, address);
    }

    static Stream<ForgedButton> ofAccounts() {
        OpenPage account = page("/state/account?id=2");
        return Stream.of(
                account.button("grant", "grant-action", "role", "COUNTY_PREPARER", "place", "01"),
                account.button("roles", "revoke", "revoke", "COUNTY_CERTIFIER.CWS@01"),
                account.button("links", "link-new"),
                account.button("links", "link-withdraw"),
                account.button("off", "disable"),
                account.button("off", "enable", "on", "on"),
                page("/state/accounts/invite")
                        .button(
                                "invite",
                                "invite-action",
                                "name",
                                "A. Forged",
                                "username",
                                "forged@cdss.example",
                                "title",
                                "Analyst",
                                "role",
                                "AUDITOR"));
    }

    static Stream<ForgedButton> ofThePortal() {
        OpenPage text = page("/state/site-text?kind=BANNER");
        OpenPage outbox = page("/state/outbox");
        OpenPage calendar =
                page(
                        "/state/calendar?period="
                                + ReportingPeriod.containing(LocalDate.now(CaliforniaTime.ZONE)));
        return Stream.of(
                text.button("write", "site-propose", "words-en", "Forged", "words-es", "Falso"),
                text.button("write", "site-pass", "read", "read"),
                text.button("write", "site-back", "read", "read", "reason", "Forged."),
                calendar.button("days-form", "save", "RELEASE_input", "1/2/2031"),
                outbox.button("test-form", "test"),
                outbox.button("test-form", "again", "again", "1"),
                outbox.button("test-form", "allAgain", "allAgain", "all"));
    }

    @ParameterizedTest
    @MethodSource({"ofAccounts", "ofThePortal"})
    @DisplayName("for another office or a county")
    void administrators(ForgedButton button) {
        button.isRefusedTo(People.REVIEWER, People.AUDITOR, People.PREPARER);
    }
}

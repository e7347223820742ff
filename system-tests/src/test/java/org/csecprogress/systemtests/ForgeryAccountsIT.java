package org.csecprogress.systemtests;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks accounts, and whatever else an administrator keeps, as other roles and by links. */
@DisplayName("Nothing is written by a button of an administrator")
class ForgeryAccountsIT {
    private static OpenPage page(String address) {
        return OpenPage.of(People.ADMIN, address);
    }

    /** The button of the account's first role. */
    private static final String REVOKE = "role-lines:0:revoke";

    static Stream<ForgedButton> ofAccounts() {
        OpenPage account = page("/state/account?id=2");
        return Stream.of(
                account.button(
                        "grant",
                        "grant-action",
                        "role_input",
                        "COUNTY_PREPARER",
                        "county_hinput",
                        "01"),
                account.button("roles", REVOKE),
                account.button("roles", "role-lines:0:change"),
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
                                "role_input",
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
                text.button("write", "site-pass", "pass", "pass"),
                text.button("write", "site-back", "back", "back", "reason", "Forged."),
                text.button("write", "site-end", "end", "end"),
                calendar.button("days-form", "save", "RELEASE_input", "1/2/2031"),
                outbox.button("test-form", "test"),
                outbox.inLine("parked-form", "parked", "again"),
                outbox.button("all-form", "allAgain"));
    }

    static Stream<ForgedButton> ofTheirOwn() {
        OpenPage account = page("/account");
        return Stream.of(
                account.button(
                        "change",
                        "change-password",
                        "current",
                        People.PASSWORD,
                        "password",
                        "a kettle sings in the rain",
                        "again",
                        "a kettle sings in the rain"),
                account.button("sessions-form", "end-others"),
                account.button("prove-passkey", "show-passkey", "shown", "{}"),
                account.inLine("sessions-form", "sessionLines", "end"));
    }

    @ParameterizedTest
    @MethodSource({"ofAccounts", "ofThePortal"})
    @DisplayName("for another office or a county")
    void administrators(ForgedButton button) {
        button.isRefusedTo(People.REVIEWER, People.AUDITOR, People.PREPARER);
    }

    /** Everybody has these buttons, for their own account. */
    @ParameterizedTest
    @MethodSource("ofTheirOwn")
    @DisplayName("from a page of another session, or by a link")
    void elsewhere(ForgedButton button) {
        button.isRefusedElsewhere();
    }

    @Test
    @DisplayName("unless the administrator presses it")
    void taken() {
        page("/state/account?id=2").button("links", "link-new").isTaken();
        page("/state/account?id=2").button("links", "link-withdraw").isTaken();
        page("/state/account?id=2").button("roles", REVOKE).isTaken();
        page("/state/account?id=2")
                .button(
                        "grant",
                        "grant-action",
                        "role_input",
                        "COUNTY_CERTIFIER.CWS",
                        "county_hinput",
                        "01")
                .isTaken();
    }
}

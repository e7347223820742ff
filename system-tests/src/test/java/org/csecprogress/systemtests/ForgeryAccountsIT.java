package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks accounts, and whatever else an administrator keeps, as other roles and by links. */
@DisplayName("Nothing is written by a button of an administrator")
class ForgeryAccountsIT {
    private static final String PROPOSAL =
            "insert into account_proposal (id, occasion, kind, account_id, username, person_name,"
                    + " title, role, county, proposed_by, proposer_name, proposed_at, version)"
                    + " select ?, ?, ?, a.id, a.username, a.name, a.title, ?, ?, p.id, p.name,"
                    + " current_timestamp, 1 from account a, account p"
                    + " where a.username = ? and p.username = ?";

    /** The key of an account that no other test needs. */
    private static final long TARGET = 990_000;

    /** Lets the other administrator have proposed a role of a preparer, and a link. */
    @BeforeAll
    static void proposed() throws SQLException {
        try (Connection connection = Portal.shared().database().connect();
                PreparedStatement insert = connection.prepareStatement(PROPOSAL);
                Statement target = connection.createStatement()) {
            target.executeUpdate(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) select "
                            + TARGET
                            + ", 'target@cdss.example', 'T. Arget', title, password_hash, false, 1"
                            + " from account where id = 1");
            target.executeUpdate(
                    "insert into membership (id, account_id, role) values (990000, "
                            + TARGET
                            + ", 'AUDITOR')");
            propose(insert, 990001, "ROLE", "COUNTY_COORDINATOR", "01", People.PREPARER);
            propose(insert, 990002, "LINK", null, null, People.ADMIN);
        }
    }

    private static void propose(
            PreparedStatement insert,
            long id,
            String kind,
            String role,
            String county,
            People.Person person)
            throws SQLException {
        Object[] values = {
            id,
            kind + " " + id,
            kind,
            role,
            county,
            person.username(),
            People.SECOND_ADMIN.username()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        assertThat(insert.executeUpdate()).isEqualTo(1);
    }

    private static OpenPage page(String address) {
        return OpenPage.of(People.ADMIN, address);
    }

    /** The button of the account's first role. */
    private static final String REVOKE = "role-lines:0:revoke";

    static Stream<ForgedButton> ofAccounts() {
        OpenPage account = page("/state/account?id=2");
        OpenPage proposals = page("/state/proposals");
        return Stream.of(
                proposals
                        .asked("proposals-form", "proposals:0:ask")
                        .button("confirming-form", "confirm-it"),
                proposals.inLine("proposals-form", "proposals", "refuse"),
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
        OpenPage retention = page("/state/retention");
        OpenPage legislature = page("/state/legislature");
        OpenPage access = page("/state/access-review?place=state");
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
                calendar.button("confirm-form", "confirm-date"),
                outbox.button("test-form", "test"),
                outbox.inLine("parked-form", "parked", "again"),
                outbox.button("all-form", "allAgain"),
                access.button("review-form", "sign-access"),
                legislature.button("record-form", "record-sent", "to", "SENATE"),
                legislature.inLine("sent-form", "sent-copies", "take-back"),
                retention.button("hold-form", "hold-set", "reason", "Forged"),
                retention.inLine("holds-form", "holds", "hold-ask"),
                retention.inLine("holds-form", "holds", "hold-keep"),
                retention.inLine("holds-form", "holds", "hold-lift"));
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
                account.button("sessions-form", "not-me"),
                account.button("prove-passkey", "show-passkey", "shown", "{}"),
                account.button("coming-form", "own-lines:0:refuse-own"),
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
        OpenPage account = page("/state/account?id=" + TARGET);
        account.button("roles", REVOKE).isTaken();
        account.button("grant", "grant-action", "role_input", "STATE_LEGAL").isTaken();
        page("/state/proposals").inLine("proposals-form", "proposals", "refuse").isTaken();
    }
}

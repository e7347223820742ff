package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.csecprogress.systemtests.MailServer.Mail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The mail server hangs up, shuts down and refuses. */
@DisplayName("A mail")
class OutboxIT {
    private static final Portal PORTAL = Desks.portal();
    private static final MailServer MAIL = Desks.MAIL;
    private static final String ADDRESS = People.ADMIN.username();
    private static final OutboxPage OUTBOX =
            new OutboxPage(Web.signedIn(PORTAL.url(""), People.ADMIN));

    @Test
    @DisplayName("waits while the mail server does not answer, and the portal is ready")
    void away() throws IOException {
        int before = tests().size();
        try {
            OUTBOX.test();
            MAIL.hangUp();
            OUTBOX.await(page -> page.contains("No answer since"));
            assertThat(OUTBOX.admin().get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            MAIL.start();
        }
        assertThat(MAIL.await(before + 1, OutboxIT::isTest)).hasSize(before + 1);
        OUTBOX.awaitEmpty();
        assertThat(PORTAL.log()).contains("The mail server answers again.");
    }

    @Test
    @DisplayName("that the mail server took and did not acknowledge is sent again as the same mail")
    void again() throws SQLException {
        int before = tests().size();
        CompletableFuture<String> answer = MAIL.hold(ADDRESS);
        try {
            OUTBOX.test();
            MAIL.await(before + 1, OutboxIT::isTest);
            assertThat(claims()).as("claimed for other nodes to see").containsExactly("1");
        } finally {
            answer.complete("421 4.3.2 shutting down");
        }
        assertThat(OUTBOX.await(page -> page.contains("421 4.3.2 shutting down")))
                .contains("The server has refused e-mail since")
                .contains("No e-mail has failed");
        List<Mail> mails = MAIL.await(before + 2, OutboxIT::isTest);
        assertThat(mails.get(before + 1)).isEqualTo(mails.get(before));
        OUTBOX.awaitEmpty();
        assertThat(tests()).hasSize(before + 2);
    }

    private static List<String> claims() throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            return History.lines(
                    connection,
                    "select count(*) from outbox_message where status = 'QUEUED' and claimed_until"
                            + " > current_timestamp");
        }
    }

    @Test
    @DisplayName("that the mail server refuses is shown to an administrator, who sends it again")
    void refused() throws InterruptedException {
        int before = tests().size();
        CountDownLatch first = MAIL.refuse(ADDRESS);
        try {
            OUTBOX.test();
            assertThat(first.await(Patience.PAGE.toMinutes(), TimeUnit.MINUTES)).isTrue();
            assertThat(OUTBOX.await(page -> page.contains("550 5.1.1")))
                    .contains(ADDRESS)
                    .contains("Test e-mail from CSEC Progress");
            try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.ADMIN)) {
                browser.open(OutboxPage.ADDRESS).assertFits();
            }
        } finally {
            MAIL.accept(ADDRESS);
        }
        assertThat(PORTAL.log()).doesNotContain(ADDRESS);
        OUTBOX.sendAgain();
        assertThat(MAIL.await(before + 1, OutboxIT::isTest)).hasSize(before + 1);
        assertThat(OUTBOX.awaitEmpty()).contains("No e-mail has failed");
    }

    @Test
    @DisplayName("that a newer version wrote is listed as such, and does not hold up the next")
    void newer() throws SQLException {
        int before = tests().size();
        writeNewer();
        try {
            OUTBOX.test();
            MAIL.await(before + 1, OutboxIT::isTest);
            assertThat(OUTBOX.awaitEmpty())
                    .contains("A notice that this version of the portal cannot read")
                    .contains("A newer version of the portal wrote this notice");
            assertThat(OUTBOX.admin().get("/notices").statusCode()).isEqualTo(200);
        } finally {
            forgetNewer();
        }
    }

    /** Writes a notice as a node of a newer version would during an update. */
    private static void writeNewer() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                PreparedStatement notice =
                        connection.prepareStatement(
                                "insert into notice (account_id, kind, revision, cause,"
                                        + " created_at) select a.id, 'FROM_A_NEWER_VERSION', 0,"
                                        + " 'NEWER', ? from account a where a.username = ?");
                PreparedStatement mail =
                        connection.prepareStatement(
                                "insert into outbox_message (notice_id, message_id, status,"
                                        + " attempts, next_attempt_at, queued_at, problem) select"
                                        + " n.id, '<newer@x>', 'QUEUED', 0, ?, ?, '' from notice n"
                                        + " where n.cause = 'NEWER'")) {
            OffsetDateTime past = OffsetDateTime.now(ZoneOffset.UTC).minusDays(1);
            notice.setObject(1, past);
            notice.setString(2, ADDRESS);
            assertThat(notice.executeUpdate()).isEqualTo(1);
            mail.setObject(1, past);
            mail.setObject(2, past);
            assertThat(mail.executeUpdate()).isEqualTo(1);
        }
    }

    private static void forgetNewer() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from outbox_message where message_id = '<newer@x>'");
            statement.executeUpdate("delete from notice where cause = 'NEWER'");
        }
    }

    private static boolean isTest(Mail mail) {
        return mail.subject().equals("Test e-mail from CSEC Progress");
    }

    private static List<Mail> tests() {
        return MAIL.await(0, OutboxIT::isTest);
    }
}

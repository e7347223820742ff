package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.systemtests.MailServer.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A filing goes back and forth while the mail server works, is down, refuses a recipient and
 * crashes with the portal. Each step builds on the one before.
 */
@DisplayName("Everyone concerned")
class NoticesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WHY = "Two sections do not agree. Look at the notes.";
    private static final String MONTHS = "October to December 2025";
    private static final String FILING = "Your filing for " + MONTHS;
    private static final Set<String> COUNTY =
            Set.of(
                    People.PREPARER.username(),
                    People.CERTIFIER_CWS.username(),
                    People.CERTIFIER_PROB.username());

    private static final Portal PORTAL = Portal.prepared("notices");
    private static final MailServer MAIL = new MailServer();

    private Story story;
    private Filer filer;

    @BeforeAll
    static void start() throws InterruptedException, SQLException {
        leave(People.SECOND_PREPARER);
        leave(People.DEPUTY);
        MAIL.start();
        PORTAL.start(settings());
    }

    /** Disables a person, who then gets no mail, so that the steps can count the others'. */
    private static void leave(People.Person person) throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                PreparedStatement disable =
                        connection.prepareStatement(
                                "update account set disabled = true where username = ?")) {
            disable.setString(1, person.username());
            assertThat(disable.executeUpdate()).isEqualTo(1);
        }
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
        MAIL.close();
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(PORTAL.counting());
        settings.putAll(MAIL.settings());
        return settings;
    }

    @Test
    @DisplayName("is notified in the portal and by mail exactly once, whatever crashes in between")
    void told() throws Exception {
        begin();
        submitted();
        returned();
        crashWhileSending();
        mailServerAway();
        portalRefused();
        poison();
        newerNotice();
        looks();
        released();
        assertNoFigures();
    }

    /** Starts new sessions, because the old ones ended with the portal. */
    private void begin() {
        story = new Story(PORTAL.url(""));
        filer = null;
    }

    private void submitted() throws InterruptedException {
        filer = story.fillIn();
        sign();
        List<Mail> mails = MAIL.await(4);
        assertThat(to(mails, FILING + " was sent to CDSS")).isEqualTo(COUNTY);
        assertThat(to(mails, "Alameda County sent its filing for " + MONTHS))
                .containsExactly(People.REVIEWER.username());
        assertThat(mails).extracting(Mail::id).doesNotHaveDuplicates();
        assertThat(mails).extracting(Mail::kind).containsOnly("auto-generated");
        Web preparer = story.as(People.PREPARER);
        assertThat(preparer.get("/county/home").body()).containsPattern("Notices \\(\\d new\\)");
        assertThat(preparer.get("/notices").body())
                .contains(FILING + " was sent to CDSS")
                .contains("CP-2025Q4-01-1");
        Filer.go(preparer.press(preparer.form("/notices", "notices-form"), "readAll"));
        assertThat(preparer.get("/county/home").body())
                .doesNotContainPattern("Notices \\(\\d new\\)");
        assertThat(story.as(People.OTHER_COUNTY).get("/notices").body())
                .doesNotContain("Alameda")
                .doesNotContain(MONTHS);
    }

    /** Checks that turning mail off doesn't suppress the mail about a return. */
    private void returned() throws InterruptedException {
        Web preparer = story.as(People.PREPARER);
        HtmlForm choice = preparer.form("/notices", "mail-form");
        Filer.go(preparer.press(choice.set("wanted", "DECISIONS", "RELEASES"), "choose"));
        Web reviewer = story.as(People.REVIEWER);
        Filer.go(reviewer.press(reviewer.form(review(), "start-form"), "start"));
        HtmlForm decide = reviewer.form(review(), "decide-form");
        decide.set("decision", "RETURN").set("reason", WHY);
        List<String> asked = PORTAL.during(() -> Filer.go(reviewer.press(decide, "decide-send")));
        assertThat(asked.stream().filter(s -> s.matches("insert into (notice|outbox).*")))
                .as("as many for one person as for all")
                .hasSize(2);
        List<Mail> mails = settled(7);
        assertThat(to(mails, FILING + " was returned")).isEqualTo(COUNTY);
        assertThat(mails).noneMatch(mail -> mail.body().contains("Two sections"));
    }

    /**
     * Crashes after the mail server took a mail and before it was marked as sent: the mail arrives
     * twice with one message ID, so a reader sees it once. Three mails wait behind it.
     */
    private void crashWhileSending() throws InterruptedException, SQLException {
        MAIL.fallSilent();
        Web admin = story.as(People.ADMIN);
        Filer.go(admin.press(admin.form("/state/outbox", "test-form"), "test"));
        Mail taken = MAIL.await(8).get(7);
        sign();
        PORTAL.kill();
        MAIL.speak();
        letClaimsEnd();
        PORTAL.start(settings());
        begin();
        List<Mail> mails = settled(12);
        assertThat(mails.subList(8, 12)).containsOnlyOnce(taken);
        assertThat(taken.to()).isEqualTo(People.ADMIN.username());
        Set<String> names = new HashSet<>();
        mails.forEach(mail -> names.add(mail.id()));
        assertThat(names).hasSize(11);
        assertThat(to(mails.subList(8, 12), FILING + " was sent to CDSS"))
                .as("without the one who turned it off")
                .containsExactlyInAnyOrder(
                        People.CERTIFIER_CWS.username(), People.CERTIFIER_PROB.username());
        assertThat(to(mails.subList(8, 12), "Alameda County sent its filing for " + MONTHS))
                .containsExactly(People.REVIEWER.username());
        assertThat(story.as(People.PREPARER).get("/notices").body()).contains("CP-2025Q4-01-2");
    }

    private void mailServerAway() throws InterruptedException {
        MAIL.stop();
        story.approve();
        awaitPage("/state/outbox", page -> page.contains("No answer since"));
        assertThat(story.as(People.ADMIN).get("/health/ready").statusCode()).isEqualTo(200);
        MAIL.start();
        assertThat(to(settled(15).subList(12, 15), FILING + " was approved")).isEqualTo(COUNTY);
        assertThat(PORTAL.log()).contains("The mail server answers again.");
    }

    /** Checks that a mail is not given up when the server refuses the portal itself. */
    private void portalRefused() throws InterruptedException {
        MAIL.refuseSenders("550 5.7.1 this sender may not send");
        Web admin = story.as(People.ADMIN);
        Filer.go(admin.press(admin.form("/state/outbox", "test-form"), "test"));
        String page =
                awaitPage("/state/outbox", p -> p.contains("550 5.7.1 this sender may not send"));
        assertThat(page)
                .contains("The server has refused e-mail since")
                .contains("No e-mail has failed");
        MAIL.refuseNobody();
        assertThat(settled(16).get(15).to()).isEqualTo(People.ADMIN.username());
    }

    private void poison() throws InterruptedException {
        String gone = People.CERTIFIER_CWS.username();
        MAIL.refuse(gone);
        Web reviewer = story.as(People.REVIEWER);
        HtmlForm reopen = reviewer.form(review(), "reopen-form");
        Filer.go(reviewer.press(reopen.set("reason-reopen", WHY), "reopen"));
        String page = awaitPage("/state/outbox", p -> p.contains("550 5.1.1"));
        assertThat(page).contains(gone).contains(FILING + " was reopened");
        assertThat(settled(18).subList(16, 18)).extracting(Mail::to).doesNotContain(gone);
        assertThat(PORTAL.log()).doesNotContain(gone);
        MAIL.refuseNobody();
        Web admin = story.as(People.ADMIN);
        Filer.go(admin.press(admin.form("/state/outbox", "parked-form"), "again"));
        assertThat(settled(19).get(18).to()).isEqualTo(gone);
        assertThat(admin.get("/state/outbox").body()).contains("No e-mail has failed");
    }

    /** Expires the leases of a dead node. */
    private static void letClaimsEnd() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                PreparedStatement past =
                        connection.prepareStatement(
                                "update outbox_message set claimed_until = ? where status ="
                                        + " 'QUEUED' and claimed_by is not null")) {
            past.setObject(1, OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1));
            assertThat(past.executeUpdate()).as("mails that were on their way").isEqualTo(1);
        }
    }

    /** Writes a notice as a node of a newer version would during an update. */
    private static void writeNewerNotice() throws SQLException {
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
            notice.setString(2, People.ADMIN.username());
            assertThat(notice.executeUpdate()).isEqualTo(1);
            mail.setObject(1, past);
            mail.setObject(2, past);
            assertThat(mail.executeUpdate()).isEqualTo(1);
        }
    }

    /** Checks that an unknown notice at the head of the queue doesn't block the next mail. */
    private void newerNotice() throws InterruptedException, SQLException {
        writeNewerNotice();
        Web admin = story.as(People.ADMIN);
        Filer.go(admin.press(admin.form("/state/outbox", "test-form"), "test"));
        assertThat(settled(20).get(19).to()).isEqualTo(People.ADMIN.username());
        assertThat(admin.get("/state/outbox").body())
                .contains("A notice that this version of the portal cannot read")
                .contains("A newer version of the portal wrote this notice");
        assertThat(admin.get("/notices").statusCode()).isEqualTo(200);
    }

    /** Checks that publisher and officer are told of each step, and everyone of the last. */
    private void released() throws InterruptedException {
        begin();
        sign();
        story.approve();
        story.publish();
        String report = "The report for " + MONTHS;
        Set<String> both = Set.of(People.PUBLISHER.username(), People.DISCLOSURE.username());
        List<Mail> mails = List.of();
        for (int all = 21; to(mails, report + " is ready to clear").size() < 2; all++) {
            mails = MAIL.await(all);
        }
        assertThat(to(mails, "The tables for " + MONTHS + " are built")).isEqualTo(both);
        assertThat(to(mails, report + " is ready to clear")).isEqualTo(both);
        assertThat(to(mails, report + " is ready to sign"))
                .containsExactlyInAnyOrder(
                        People.STATISTICS.username(),
                        People.LEGAL.username(),
                        People.DEPARTMENT.username());
        for (int all = mails.size(); isNotPublic(mails, report); all++) {
            mails = MAIL.await(all);
        }
        assertThat(to(mails, report + " is cleared")).containsExactly(People.PUBLISHER.username());
        assertThat(story.as(People.PUBLISHER).get("/notices").body())
                .contains("/state/release?number=" + Story.FILED + "-r1")
                .contains("work on reports");
        assertThat(story.as(People.PREPARER).get("/notices").body())
                .contains("reports that will soon be public")
                .doesNotContain("is ready to clear");
    }

    private static boolean isNotPublic(List<Mail> mails, String report) {
        return mails.stream().noneMatch(m -> m.subject().startsWith(report + " is public"));
    }

    private void looks() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            look(width, People.CERTIFIER_CWS, "/notices");
            look(width, People.ADMIN, "/state/outbox");
        }
    }

    private static void look(int width, People.Person person, String path) {
        try (Browser browser = Browser.at(PORTAL, width)) {
            browser.signIn(person).open(path).assertAccessible().assertNoSidewaysScroll();
        }
    }

    private void assertNoFigures() throws InterruptedException {
        for (Mail mail : MAIL.await(0)) {
            String known =
                    (mail.subject() + " " + mail.body())
                            .replaceAll("https://progress\\.cdss\\.example/\\S+", "")
                            .replaceAll("CP-2025Q4-01-[1-3]", "")
                            .replace("December 2025", "")
                            .replace("diciembre de 2025", "");
            assertThat(known).doesNotContainPattern("\\d");
            assertThat(mail.body()).contains("https://progress.cdss.example/");
        }
    }

    private void sign() {
        Filer county = filer == null ? again() : filer;
        county.certify(story.as(People.CERTIFIER_CWS));
        county.certify(story.as(People.CERTIFIER_PROB));
    }

    private Filer again() {
        return new Filer(
                story.as(People.PREPARER), Catalogs.builtIn().forPeriod(Story.FILED), Story.FILED);
    }

    private static String review() {
        return Story.review(Story.FILED);
    }

    private static Set<String> to(List<Mail> mails, String subject) {
        Set<String> to = new HashSet<>();
        mails.stream().filter(m -> m.subject().equals(subject)).forEach(m -> to.add(m.to()));
        return to;
    }

    /** Returns the mails once all are sent; fails unless the count is exact. */
    private List<Mail> settled(int count) throws InterruptedException {
        MAIL.await(count);
        awaitPage("/state/outbox", page -> page.contains("<dt>Waiting</dt><dd>None</dd>"));
        List<Mail> mails = MAIL.await(count);
        assertThat(mails).hasSize(count);
        return mails;
    }

    private String awaitPage(String path, Predicate<String> wanted) {
        Web admin = story.as(People.ADMIN);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = admin.get(path);
            if (wanted.test(answer.body())) {
                return answer.body();
            }
        }
        throw new AssertionError(admin.get(path).body());
    }
}

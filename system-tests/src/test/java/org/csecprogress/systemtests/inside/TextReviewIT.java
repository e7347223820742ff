package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.filing.text.service.TextOutcome;
import org.csecprogress.filing.text.service.TextOutcomeService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.CommentaryService;
import org.csecprogress.release.text.service.TextReviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reviews the texts of a release whose other rows exist already. */
@DisplayName("Inside the server, the public texts of a release")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class TextReviewIT {
    private static final CountyCode NEVADA = new CountyCode("29");
    private static final TextAuthor AUTHOR = TextAuthor.of(NEVADA);
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2025Q1");
    private static final ReleaseNumber NUMBER = new ReleaseNumber(PERIOD, 1);
    private static final String PLAIN = "Staff meet with each family.";
    private static final String TELLING = "Three girls were missing in May.";
    private static final Actor OFFICER = state(801, Role.STATE_DISCLOSURE);
    private static final Actor PUBLISHER = state(802, Role.STATE_PUBLISHER);
    private static final Actor REVIEWER = state(803, Role.STATE_REVIEWER);
    private static final Actor PREPARER =
            new Actor(804, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, NEVADA, null)));

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private TextReviewService reviews;
    @Inject private TextOutcomeService outcomes;
    @Inject private CommentaryService commentaries;
    @Inject private ReleasePreview previews;
    @Inject private StepBackService stepBack;
    @Inject private ClearingService clearing;
    @Inject private ReleaseOverviewService desk;
    @Inject private PublishingService publishing;
    @Inject private PublicReleases published;

    private static Actor state(long id, Role role) {
        return new Actor(id, "S" + id, Set.of(new Actor.Grant(role, null, null)));
    }

    @BeforeEach
    void build() throws SQLException {
        for (String table :
                List.of(
                        "release_opening",
                        "release_text",
                        "release_text_decision",
                        "release_commentary",
                        "release_counted",
                        "release_submission",
                        "release_certificate")) {
            run("delete from " + table + " where release_id = 801");
        }
        run("delete from release_event where release_id = 801");
        run("delete from release where id = 801");
        run("delete from text_answer where revision_id = 801");
        run("delete from revision where id = 801");
        run("delete from submission_event where submission_id = 801");
        run("delete from submission where id = 801");
        run("delete from account where id between 801 and 804");
        for (long id = 801; id <= 804; id++) {
            run(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) values (?, ?, 'S', 'S', '-', true, 1)",
                    id,
                    id + "@x.example");
        }
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (801, '29', '2025Q1', 1, 'APPROVED', 1,"
                        + " current_timestamp, 1)");
        run(
                "insert into submission_event (id, submission_id, county, period, action,"
                        + " to_status, revision, actor_id, actor_name, happened_at) values (801,"
                        + " 801, '29', '2025Q1', 'APPROVE', 'APPROVED', 1, 803, 'S',"
                        + " current_timestamp)");
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (801,"
                        + " 801, 1, current_timestamp, 'd')");
        text("ID-10.POPULATION", PLAIN);
        text("ID-10.UNDER", TELLING);
        text("NAR.SERVICES", "Two advocates.");
        text("NAR.INTERNAL", "We need help.");
        text("NAR.DATA", " ");
        run(
                "insert into release (id, period, revision, status, inputs_digest, tables_digest,"
                        + " counties_reporting, frozen_at, version) values (801, '2025Q1', 1,"
                        + " 'BUILT', 'i', ?, 1, current_timestamp, 1)",
                ReleaseDigests.ofTables(List.of()));
        run(
                "insert into release_certificate (release_id, tables_digest, policy,"
                        + " catalog_digest, cells, equations, small, protecting, on_surrogates,"
                        + " cost, bound, proved_public, proved_inside, by_structure) values (801,"
                        + " ?, 'p', 'c', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
                ReleaseDigests.ofTables(List.of()));
        run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (801, 801, 801, '29', 1, 'd')");
    }

    private void text(String field, String body) throws SQLException {
        run("insert into text_answer (revision_id, field, body) values (801, ?, ?)", field, body);
    }

    private String seen() {
        return reviews.look(OFFICER, NUMBER, AUTHOR).orElseThrow().sheet().seen();
    }

    private Decision decide(String field, TextVerdict verdict, String reason) {
        return reviews.decide(OFFICER, NUMBER, AUTHOR, field, seen(), verdict, reason);
    }

    private Decision passUnflagged() {
        return reviews.passUnflagged(OFFICER, NUMBER, AUTHOR, seen());
    }

    private TextTally tally() {
        return reviews.review(OFFICER, NUMBER).orElseThrow().all();
    }

    private Passing passing() {
        return new Passing(database, clearing, previews, desk, OFFICER, PUBLISHER);
    }

    private Decision clear() {
        return clear(Passing.DECISION);
    }

    private Decision clear(String decision) {
        return passing().clear(NUMBER, decision);
    }

    private Decision publish() {
        long version = desk.find(PUBLISHER, NUMBER).orElseThrow().version();
        return publishing.publish(PUBLISHER, NUMBER, version, NUMBER.toString());
    }

    /** Approves unflagged texts together; of the flagged ones, returns one and approves one. */
    private void decideAll() {
        assertAccepted(passUnflagged());
        assertAccepted(decide("ID-10.UNDER", TextVerdict.SENT_BACK, "It tells a count."));
        assertAccepted(decide("NAR.SERVICES", TextVerdict.PASSED, ""));
    }

    @Test
    @DisplayName("are those with content for the public, and all start undecided")
    void open() {
        assertEquals(new TextTally(0, 0, 3, 2), tally());
        Decision refused = clear();
        assertRefused("release.textsUnread", refused);
        assertEquals(List.of(3), ((Decision.Refused) refused).problems().get(0).arguments());
        assertAccepted(passUnflagged());
        assertEquals(new TextTally(1, 0, 2, 2), tally());
        assertRefused("texts.nothing", passUnflagged());
        assertRefused("release.textsUnread", clear());
    }

    @Test
    @DisplayName("are public once approved and the release is public, and the others never")
    void published() throws SQLException {
        decideAll();
        assertRefused("release.thin", clear(""));
        assertAccepted(clear());
        assertRefused("texts.closed", decide("ID-10.UNDER", TextVerdict.PASSED, ""));
        assertEquals(Map.of(), outcomes.of(PREPARER, NEVADA, PERIOD));
        assertAccepted(publish());
        assertEquals(
                List.of(
                        new PublicText(NEVADA, "ID-10.POPULATION", PLAIN),
                        new PublicText(NEVADA, "NAR.SERVICES", "Two advocates.")),
                readByPublic());
        Map<String, TextOutcome> told = outcomes.of(PREPARER, NEVADA, PERIOD);
        assertEquals(
                new TextOutcome("2025Q1-r1", false, "It tells a count."), told.get("ID-10.UNDER"));
        assertEquals(new TextOutcome("2025Q1-r1", true, ""), told.get("NAR.SERVICES"));
        assertEquals(
                Map.of(),
                outcomes.of(
                        new Actor(
                                1,
                                "Q",
                                Set.of(
                                        new Actor.Grant(
                                                Role.COUNTY_PREPARER, new CountyCode("58"), null))),
                        NEVADA,
                        PERIOD));
    }

    private List<PublicText> readByPublic() throws SQLException {
        List<String> digest =
                new Rows(database)
                        .of(
                                "select texts_digest from release where period = '"
                                        + PERIOD
                                        + "' and texts_digest is not null");
        // Read as the public side does, but without the content row that a build makes.
        return published.texts(
                new PublicRelease(
                        NUMBER,
                        ReleaseStatus.PUBLISHED,
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        1,
                        new PartDigests(
                                "",
                                digest.isEmpty() ? null : digest.get(0),
                                null,
                                null,
                                null,
                                null),
                        0,
                        0,
                        null,
                        null,
                        null));
    }

    @Test
    @DisplayName("lose their decision once a letter is changed")
    void changed() throws SQLException {
        decideAll();
        String seen = seen();
        run(
                "update text_answer set body = 'Four advocates.' where field = 'NAR.SERVICES'"
                        + " and revision_id = 801");
        assertEquals(new TextTally(1, 1, 1, 2), tally());
        assertRefused("release.textsUnread", clear());
        assertInstanceOf(
                Decision.Stale.class,
                reviews.decide(
                        OFFICER, NUMBER, AUTHOR, "NAR.SERVICES", seen, TextVerdict.PASSED, ""));
        assertAccepted(decide("NAR.SERVICES", TextVerdict.PASSED, ""));
        assertAccepted(clear());
    }

    @Test
    @DisplayName("block the publication if they differ from what was approved")
    void tampered() throws SQLException {
        decideAll();
        assertAccepted(clear());
        run(
                "insert into release_text (release_id, author, field, body) values (801, '29',"
                        + " 'ID-10.UNDER', ?)",
                TELLING);
        assertRefused("release.textsChanged", publish());
        run("delete from release_text where release_id = 801 and field = 'ID-10.UNDER'");
        run(
                "update release_text set body = 'Ten advocates.' where field = 'NAR.SERVICES'"
                        + " and release_id = 801");
        assertRefused("release.textsChanged", publish());
        run(
                "update release_text set body = 'Two advocates.' where field = 'NAR.SERVICES'"
                        + " and release_id = 801");
        assertAccepted(publish());
    }

    @Test
    @DisplayName("are decided only by the disclosure officer, until the release is cleared")
    void deciding() throws SQLException {
        for (Actor other : List.of(PUBLISHER, REVIEWER, PREPARER)) {
            assertThrows(
                    ForbiddenException.class,
                    () -> reviews.passUnflagged(other, NUMBER, AUTHOR, ""));
        }
        assertThrows(ForbiddenException.class, () -> reviews.look(REVIEWER, NUMBER, AUTHOR));
        assertRefused("texts.reason.missing", decide("ID-10.UNDER", TextVerdict.SENT_BACK, " "));
        assertAccepted(decide("ID-10.UNDER", TextVerdict.PASSED, ""));
        assertAccepted(decide("ID-10.UNDER", TextVerdict.SENT_BACK, "It tells a count."));
        assertEquals(new TextTally(0, 1, 2, 2), tally());
        assertTrue(count("TEXT_PASSED") >= 1 && count("TEXT_SENT_BACK") >= 1);
        assertTrue(count("VIEW_TEXTS") >= 1);
    }

    private Decision write(int section, String english, String spanish) {
        String seen = commentaries.look(PUBLISHER, NUMBER).orElseThrow().seen(section);
        return commentaries.save(PUBLISHER, NUMBER, section, seen, new LocalText(english, spanish));
    }

    private void pass(String field) {
        String seen = reviews.look(OFFICER, NUMBER, TextAuthor.STATE).orElseThrow().sheet().seen();
        assertAccepted(
                reviews.decide(
                        OFFICER, NUMBER, TextAuthor.STATE, field, seen, TextVerdict.PASSED, ""));
    }

    @Test
    @DisplayName("of CDSS are published in both languages once approved, and then never change")
    void commentary() throws SQLException {
        decideAll();
        assertAccepted(
                write(3, " Screening grew.\r\nSee the table. ", "La evaluaci\u00f3n creci\u00f3."));
        assertAccepted(write(9, "Protocols are in force.", "Los protocolos rigen."));
        // "Grew" is a comparison, flagged in both languages.
        assertEquals(new TextTally(2, 1, 4, 4), tally());
        assertRefused("release.textsUnread", clear());
        assertEquals(
                List.of(3, 9),
                previews.commentary(PUBLISHER, NUMBER).stream().map(Commentary::section).toList());
        pass("S3.EN");
        pass("S3.ES");
        pass("S9.EN");
        assertRefused("release.textsUnread", clear());
        String seen = reviews.look(OFFICER, NUMBER, TextAuthor.STATE).orElseThrow().sheet().seen();
        assertAccepted(
                reviews.decide(
                        OFFICER,
                        NUMBER,
                        TextAuthor.STATE,
                        "S9.ES",
                        seen,
                        TextVerdict.SENT_BACK,
                        "It says something else."));
        assertAccepted(clear());
        assertRefused("commentary.closed", write(3, "Other.", "Otro."));
        assertAccepted(publish());
        assertEquals(
                List.of(
                        new Commentary(
                                3,
                                new LocalText(
                                        "Screening grew.\nSee the table.",
                                        "La evaluaci\u00f3n creci\u00f3."))),
                Commentary.among(readByPublic()));
        assertTrue(readByPublic().stream().noneMatch(text -> text.field().startsWith("S9")));
        assertTrue(count("COMMENTARY_WRITTEN") >= 2);
    }

    @Test
    @DisplayName(
            "of CDSS are written only by the publisher, in both languages, screened and "
                    + "unaltered")
    void writing() throws SQLException {
        for (Actor other : List.of(OFFICER, REVIEWER, PREPARER)) {
            assertThrows(
                    ForbiddenException.class,
                    () -> commentaries.save(other, NUMBER, 3, "", new LocalText("One.", "Uno.")));
        }
        assertRefused("commentary.missing.es", write(3, "Screening grew.", " "));
        assertRefused("commentary.missing.en", write(3, "", "La evaluaci\u00f3n creci\u00f3."));
        assertRefused("desk.reason.identifier", write(3, "Call 916-555-0123.", "Llame."));
        assertRefused("desk.reason.long", write(3, "a".repeat(2001), "Largo."));
        assertThrows(NotFoundException.class, () -> write(13, "One.", "Uno."));
        assertAccepted(write(3, "Screening grew.", "La evaluaci\u00f3n creci\u00f3."));
        assertInstanceOf(
                Decision.Stale.class,
                commentaries.save(
                        PUBLISHER,
                        NUMBER,
                        3,
                        ReleaseDigests.ofTexts(List.of()),
                        new LocalText("Over it.", "Encima.")));
        assertInstanceOf(
                Decision.Stale.class,
                commentaries.save(
                        PUBLISHER,
                        NUMBER,
                        3,
                        ReleaseDigests.ofTexts(List.of()),
                        new LocalText("Half of it.", "")),
                "what another wrote is shown before what lacks");
        pass("S3.EN");
        pass("S3.ES");
        assertAccepted(write(3, "Screening did not change.", "La evaluaci\u00f3n creci\u00f3."));
        assertEquals(1 + 3, tally().open(), "what is changed waits again");
        assertAccepted(write(3, "", ""));
        assertEquals(3, tally().all());
        assertTrue(count("COMMENTARY_REMOVED") >= 1);
    }

    private void signAll() {
        passing().moveIn();
        ReleaseAction.SIGN_OFFS.forEach(signOff -> assertAccepted(passing().sign(NUMBER, signOff)));
    }

    private Set<ReleaseAction> signed() {
        return Set.copyOf(desk.find(OFFICER, NUMBER).orElseThrow().signed());
    }

    @Test
    @DisplayName("of CDSS need new signatures when removed after signing")
    void takenAwayAfterSignature() {
        decideAll();
        assertAccepted(write(9, "Protocols are in force.", "Los protocolos rigen."));
        pass("S9.EN");
        pass("S9.ES");
        signAll();
        assertAccepted(write(9, "Protocols are in force.", "Los protocolos rigen."));
        assertEquals(Set.copyOf(ReleaseAction.SIGN_OFFS), signed(), "nothing has changed");
        assertAccepted(write(9, "", ""));
        assertEquals(Set.of(ReleaseAction.SIGN_STATISTICS), signed());
    }

    @Test
    @DisplayName("block the clearance when changed after everyone signed")
    void changedAfterSignature() throws SQLException {
        decideAll();
        signAll();
        passing().open(OFFICER, NUMBER, ReleaseAction.CLEAR);
        run(
                "update text_answer set body = 'Four advocates.' where field = 'NAR.SERVICES'"
                        + " and revision_id = 801");
        long version = desk.find(OFFICER, NUMBER).orElseThrow().version();
        assertRefused(
                "release.textsOpen", clearing.clear(OFFICER, NUMBER, version, Passing.DECISION));
    }

    @Test
    @DisplayName("of CDSS are kept when the release is thawed, to be read again")
    void thawed() throws SQLException {
        assertAccepted(write(3, "Screening grew.", "La evaluaci\u00f3n creci\u00f3."));
        pass("S3.EN");
        long version = desk.find(PUBLISHER, NUMBER).orElseThrow().version();
        assertAccepted(stepBack.thaw(PUBLISHER, NUMBER, version, "One filing is corrected."));
        assertEquals(2, rows("release_commentary"));
        assertEquals(0, rows("release_text_decision"));
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select count(*) from " + table + " where release_id = 801");
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    private int count(String action) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select count(*) from audit_entry where action = ?")) {
            statement.setString(1, action);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

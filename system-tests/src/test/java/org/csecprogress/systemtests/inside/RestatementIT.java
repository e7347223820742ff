package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.aggregation.service.AggregationService;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.correction.service.CorrectionService;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.LaterFiling;
import org.csecprogress.release.publishing.service.LaterFilingService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.CountyPreview;
import org.csecprogress.release.review.service.CountyPreviewService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.AuthorTexts;
import org.csecprogress.release.text.service.CommentaryDraft;
import org.csecprogress.release.text.service.CommentaryService;
import org.csecprogress.release.text.service.TextReviewService;
import org.csecprogress.review.service.ReviewReader;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four counties file one measure; one of them is corrected, and a fifth is late. */
@DisplayName("Inside the server, a restatement")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
@Order(Integer.MAX_VALUE) // Its releases stay public and affect every later build.
class RestatementIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2024Q4");
    private static final ReleaseNumber FIRST = new ReleaseNumber(PERIOD, 1);
    private static final ReleaseNumber SECOND = FIRST.next();
    private static final CountyCode FRESNO = new CountyCode("10");
    private static final CountyCode KERN = new CountyCode("15");
    private static final List<String> COUNTIES = List.of("10", "19", "34", "37");
    private static final String MEASURE = "ID-04";
    private static final Actor OFFICER = state(901, Role.STATE_DISCLOSURE);
    private static final Actor PUBLISHER = state(902, Role.STATE_PUBLISHER);
    private static final Actor REVIEWER = state(903, Role.STATE_REVIEWER);
    private static final Actor CERTIFIER =
            new Actor(904, "C", Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, FRESNO, Agency.CWS)));
    private static final Actor PREPARER =
            new Actor(905, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, FRESNO, null)));

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private CorrectionService corrections;
    @Inject private CommentaryService commentaries;
    @Inject private TextReviewService texts;
    @Inject private RestatementService restatements;
    @Inject private LaterFilingService later;
    @Inject private FreezeService freezes;
    @Inject private BuildService builds;
    @Inject private StepBackService stepBack;
    @Inject private ClearingService clearing;
    @Inject private ReleasePreview reports;
    @Inject private ReleaseOverviewService desk;
    @Inject private ActivationService activations;
    @Inject private PublishingService publishing;
    @Inject private PublicReleases published;
    @Inject private CountyPreviewService previews;
    @Inject private FilingService filings;
    @Inject private ReviewReader reviews;
    @Inject private AggregationService totals;

    private static Actor state(long id, Role role) {
        return new Actor(id, "S" + id, Set.of(new Actor.Grant(role, null, null)));
    }

    @BeforeEach
    void file() throws SQLException {
        clean();
        InForce.put(activations);
        for (long id = 901; id <= 905; id++) {
            run(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) values (?, ?, 'S', 'S', '-', true, 1)",
                    id,
                    id + "@x.example");
        }
        int amount = 100;
        for (String county : COUNTIES) {
            approve(910 + COUNTIES.indexOf(county), county, 1, amount);
            amount += 50;
        }
        answer("ID-10.TOOL", "CSEIT2|CANSCSE");
        answer("NAR.INTERNAL", "We need help.");
        assertRefused("freeze.changed", freezes.freeze(PUBLISHER, PERIOD, PERIOD + ":0"));
        assertAccepted(Freezes.freeze(freezes, PUBLISHER, PERIOD));
        publish(FIRST);
    }

    private void answer(String field, String body) throws SQLException {
        run("insert into text_answer (revision_id, field, body) values (910, ?, ?)", field, body);
    }

    private void clean() throws SQLException {
        List<Long> made = new ArrayList<>();
        rows("select id from release where period = '2024Q4'", made);
        for (long release : made) {
            try (Connection connection = database.getConnection()) {
                ReleaseRows.delete(connection, release);
            }
        }
        String mine = " in (select id from submission where period = '2024Q4')";
        for (String table : List.of("figure", "text_answer", "milestone_answer", "explanation")) {
            run(
                    "delete from "
                            + table
                            + " where revision_id in (select id from revision where submission_id"
                            + mine
                            + ")");
        }
        run("delete from previewed_cell where period = '2024Q4'");
        run("delete from revision where submission_id" + mine);
        run("delete from editor where submission_id" + mine);
        run("delete from submission_event where submission_id" + mine);
        run("delete from submission where period = '2024Q4'");
        run("delete from account where id between 901 and 905");
    }

    private void approve(long id, String county, int revision, int amount) throws SQLException {
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (?, ?, '2024Q4', 1, 'APPROVED', ?,"
                        + " current_timestamp, 1)",
                id,
                county,
                revision);
        for (String action : List.of("SUBMIT", "APPROVE")) {
            run(
                    "insert into submission_event (id, submission_id, county, period, action,"
                            + " to_status, revision, actor_id, actor_name, happened_at) values (?,"
                            + " ?, ?, '2024Q4', ?, 'APPROVED', ?, 903, 'S', current_timestamp)",
                    id * 2 + (action.equals("SUBMIT") ? 0 : 1),
                    id,
                    county,
                    action,
                    revision);
        }
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (?, ?,"
                        + " ?, current_timestamp, 'd')",
                id,
                id,
                revision);
        run(
                "insert into figure (revision_id, input, dimension, category, amount) values (?,"
                        + " ?, '', '', ?)",
                id,
                MEASURE,
                amount);
    }

    private static LocalText why(String english) {
        return new LocalText(english, "Fresno cont\u00f3 mal.");
    }

    private Passing passing() {
        return new Passing(database, clearing, reports, desk, OFFICER, PUBLISHER);
    }

    private void publish(ReleaseNumber number) {
        assertAccepted(builds.build(PUBLISHER, number, version(number)));
        passTexts(number);
        assertAccepted(passing().clear(number, Passing.DECISION));
        assertAccepted(publishing.publish(PUBLISHER, number, version(number), number.toString()));
    }

    private void passTexts(ReleaseNumber number) {
        texts.look(OFFICER, number, TextAuthor.STATE)
                .map(AuthorTexts::sheet)
                .map(TextSheet::texts)
                .orElse(List.of())
                .forEach(text -> decide(number, text.text().field(), TextVerdict.PASSED, ""));
    }

    private void decide(ReleaseNumber number, String field, TextVerdict verdict, String reason) {
        String seen = texts.look(OFFICER, number, TextAuthor.STATE).orElseThrow().sheet().seen();
        assertAccepted(
                texts.decide(OFFICER, number, TextAuthor.STATE, field, seen, verdict, reason));
    }

    private void write(String field, String body) throws SQLException {
        run(
                "insert into release_commentary (release_id, field, body, written_by,"
                        + " written_name, written_at) select id, ?, ?, 902, 'S',"
                        + " current_timestamp from release where period = '2024Q4'",
                field,
                body);
    }

    private long version(ReleaseNumber number) {
        return release(number).version();
    }

    private ReleaseOverview release(ReleaseNumber number) {
        return desk.find(OFFICER, number).orElseThrow();
    }

    private Filing filing() {
        return filings.find(PREPARER, FRESNO, PERIOD).orElseThrow();
    }

    private Decision ask(String why) {
        return corrections.ask(CERTIFIER, FRESNO, PERIOD, filing().submission().version(), why);
    }

    /** Opens, corrects and approves a copy. */
    private void correct(int amount) throws SQLException {
        assertAccepted(ask("Two rows were counted twice."));
        assertAccepted(corrections.open(REVIEWER, FRESNO, PERIOD, filing().submission().version()));
        long copy = filing().submission().id();
        run(
                "update figure set amount = ? where revision_id = (select id from revision where"
                        + " submission_id = ?)",
                amount,
                copy);
        run(
                "update revision set sealed_at = current_timestamp, digest = 'e' where submission_id"
                        + " = ?",
                copy);
        run(
                "update submission set status = 'APPROVED', submitted_at = current_timestamp where id"
                        + " = ?",
                copy);
    }

    private String status(String county, int revision) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select status from submission where period = '2024Q4' and county"
                                        + " = ? and revision = ?")) {
            statement.setString(1, county);
            statement.setInt(2, revision);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return String.join(" ", found);
    }

    private String value(ReleaseNumber number, String place) {
        return row(number, place).valueText();
    }

    private ReleaseRow row(ReleaseNumber number, String place) {
        return published
                .table(
                        published.find(number.toString()).orElseThrow(),
                        MEASURE + table(place) + ".TOTAL.Q")
                .orElseThrow()
                .rows()
                .stream()
                .filter(row -> row.geography().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static String table(String place) {
        return place.equals("STATE") ? ".STATE" : ".COUNTY";
    }

    @Test
    @DisplayName("copies CDSS's commentary, to be read again beside the new figures")
    void commentary() throws SQLException {
        write("S3.EN", "Screening grew.");
        write("S3.ES", "La evaluaci\u00f3n creci\u00f3.");
        correct(120);
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        assertAccepted(builds.build(PUBLISHER, SECOND, version(SECOND)));
        CommentaryDraft desk = commentaries.look(PUBLISHER, SECOND).orElseThrow();
        assertEquals("Screening grew.", desk.text(3, Language.EN).orElseThrow().text().body());
        assertEquals(4, desk.sheet().tally().open(), "these, and why it is restated");
        assertRefused("release.textsUnread", passing().clear(SECOND, Passing.DECISION));
    }

    @Test
    @DisplayName("needs an approved reason in both languages before it is cleared")
    void reason() throws SQLException {
        correct(120);
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        assertAccepted(builds.build(PUBLISHER, SECOND, version(SECOND)));
        decide(SECOND, "S0.EN", TextVerdict.PASSED, "");
        decide(SECOND, "S0.ES", TextVerdict.SENT_BACK, "Say it in other words.");
        assertRefused("release.restatementOpen", passing().clear(SECOND, Passing.DECISION));
        CommentaryDraft desk = commentaries.look(PUBLISHER, SECOND).orElseThrow();
        LocalText other = new LocalText("Fresno counted wrong.", "Fresno cont\u00f3 mal.");
        assertRefused(
                "commentary.missing.en",
                commentaries.save(PUBLISHER, SECOND, 0, desk.seen(0), new LocalText("", "")));
        assertAccepted(commentaries.save(PUBLISHER, SECOND, 0, desk.seen(0), other));
        passTexts(SECOND);
        assertAccepted(passing().clear(SECOND, Passing.DECISION));
        revoke();
        assertAccepted(passing().clear(SECOND, Passing.DECISION));
        assertAccepted(publishing.publish(PUBLISHER, SECOND, version(SECOND), SECOND.toString()));
        assertEquals(other, published.find(SECOND.toString()).orElseThrow().restatement());
        assertTrue(
                commentaries.look(PUBLISHER, FIRST).orElseThrow().text(0, Language.EN).isEmpty());
    }

    /** Revokes the clearance. Approved texts no longer wait to be public, but stay decided. */
    private void revoke() {
        assertRefused(
                "release.refusal.REASON_NEEDED",
                stepBack.revoke(OFFICER, SECOND, version(SECOND), " "));
        assertThrows(
                ForbiddenException.class,
                () -> stepBack.revoke(PUBLISHER, SECOND, version(SECOND), "Wait."));
        assertAccepted(stepBack.revoke(OFFICER, SECOND, version(SECOND), "One text is wrong."));
        assertEquals(ReleaseStatus.BUILT, release(SECOND).status());
        assertRefused(
                "release.refusal.NOT_NOW",
                publishing.publish(PUBLISHER, SECOND, version(SECOND), SECOND.toString()));
        assertEquals(0, texts.review(OFFICER, SECOND).orElseThrow().all().open());
    }

    @Test
    @DisplayName("has only the coded answers of each county, as they were frozen")
    void methods() throws SQLException {
        var tool = new CountyMethod(FRESNO, "ID-10.TOOL", "CSEIT2|CANSCSE");
        assertEquals(
                List.of(tool), published.methods(published.find(FIRST.toString()).orElseThrow()));
        run(
                "update text_answer set body = 'NONE' where field = 'ID-10.TOOL' and revision_id ="
                        + " 910");
        assertEquals(
                List.of(tool), published.methods(published.find(FIRST.toString()).orElseThrow()));
    }

    @Test
    @DisplayName("counts the correction once, and replaces the public release")
    void restates() throws SQLException {
        assertEquals("700", value(FIRST, "STATE"));
        correct(120);
        assertEquals("PUBLISHED", status("10", 1));
        assertEquals(
                720,
                totals.totals(REVIEWER, PERIOD)
                        .cube()
                        .cell(Geography.STATE, CellKey.total(MEASURE))
                        .orElseThrow()
                        .sum());
        assertEquals(4, totals.totals(REVIEWER, PERIOD).counties());
        assertEquals(
                List.of(new LaterFiling("Fresno", false, true, "")),
                later.sinceFreeze(PUBLISHER, FIRST));
        assertRefused(
                "restate.reason.missing.EN", restatements.restate(PUBLISHER, FIRST, why(" ")));
        assertRefused(
                "restate.reason.missing.ES",
                restatements.restate(PUBLISHER, FIRST, new LocalText("Fresno.", " ")));
        assertRefused("release.second", Freezes.freeze(freezes, PUBLISHER, PERIOD));
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        assertRefused("restate.notNow", restatements.restate(PUBLISHER, FIRST, why("Again.")));
        publish(SECOND);
        assertEquals("SUPERSEDED", status("10", 1));
        assertEquals("PUBLISHED", status("10", 2));
        assertEquals("PUBLISHED", status("19", 1));
        assertEquals(ReleaseStatus.RESTATED, release(FIRST).status());
        assertEquals("700", value(FIRST, "STATE"), "the earlier one stays as it was");
        assertEquals("720", value(SECOND, "STATE"));
        Restatement told =
                published
                        .restatement(published.find(SECOND.toString()).orElseThrow())
                        .orElseThrow();
        assertEquals(FIRST, told.before());
        assertTrue(
                told.changes().stream()
                        .anyMatch(
                                c ->
                                        c.is().geography().equals("STATE")
                                                && c.is().valueText().equals("720")
                                                && c.was()
                                                        .orElseThrow()
                                                        .valueText()
                                                        .equals("700")));
        assertRefused("restate.nothingNew", restatements.restate(PUBLISHER, SECOND, why("Again.")));
        RebuiltTables.assertSame(SECOND);
        RebuiltTables.assertSame(FIRST);
    }

    @Test
    @DisplayName("is refused when the only correction is small")
    void few() throws SQLException {
        correct(105);
        var fresh = new LaterFiling("Fresno", false, false, MEASURE);
        assertEquals(List.of(fresh), later.sinceFreeze(PUBLISHER, FIRST));
        assertFalse(restatements.mayRestate(PUBLISHER, FIRST));
        assertRefused(
                "restate.nothingEnters",
                restatements.restate(PUBLISHER, FIRST, why("Fresno was corrected.")));
        assertEquals(
                new CountyPreview.Later(false, MEASURE),
                previews.of(PREPARER, FRESNO, PERIOD).later().orElseThrow(),
                "the county is told why");
    }

    @Test
    @DisplayName("adds a late county with a small figure to no sum, and says that it was late")
    void lateFew() throws SQLException {
        correct(120);
        approve(920, "15", 1, 7);
        List<LaterFiling> decided =
                List.of(
                        new LaterFiling("Fresno", false, true, ""),
                        new LaterFiling("Kern", true, false, MEASURE));
        assertEquals(decided, later.sinceFreeze(PUBLISHER, FIRST));
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno and Kern.")));
        publish(SECOND);
        assertEquals("720", value(SECOND, "STATE"));
        assertEquals("120", value(SECOND, "10"));
        assertEquals("", value(SECOND, "15"), "it is 7");
        assertEquals(
                Set.of(Annotation.NO_DATA, Annotation.AFTER_FREEZE),
                row(SECOND, "15").annotations());
        assertTrue(row(SECOND, "STATE").annotations().contains(Annotation.INCOMPLETE));
        PublicRelease out = published.find(SECOND.toString()).orElseThrow();
        assertEquals(4, out.countiesReporting());
        assertEquals(
                CountyStanding.Standing.AFTER_FREEZE,
                published.report(out).counties().stream()
                        .filter(c -> c.county().equals(KERN))
                        .findFirst()
                        .orElseThrow()
                        .standing());
        assertEquals(decided, later.decided(PUBLISHER, SECOND));
        RebuiltTables.assertSame(SECOND);
        assertRefused("restate.nothingNew", restatements.restate(PUBLISHER, SECOND, why("Again.")));
    }

    @Test
    @DisplayName("keeps a correction in the release after it")
    void third() throws SQLException {
        correct(120);
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        publish(SECOND);
        approve(920, "15", 1, 80);
        ReleaseNumber third = SECOND.next();
        assertAccepted(restatements.restate(PUBLISHER, SECOND, why("Kern filed late.")));
        publish(third);
        assertEquals("800", value(third, "STATE"));
        assertEquals("120", value(third, "10"));
        RebuiltTables.assertSame(third);
    }

    @Test
    @DisplayName("that a county saw before CDSS dropped it counts as public for the next")
    void previewed() throws SQLException {
        correct(150);
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        assertAccepted(builds.build(PUBLISHER, SECOND, version(SECOND)));
        assertTrue(previews.of(PREPARER, FRESNO, PERIOD).isShown());
        assertAccepted(stepBack.thaw(PUBLISHER, SECOND, version(SECOND), "Fresno asked."));
        change(FRESNO, 145);
        assertRefused(
                "restate.nothingEnters",
                restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        change(FRESNO, 139);
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        publish(SECOND);
        assertEquals("139", value(SECOND, "10"));
    }

    private void change(CountyCode county, int amount) throws SQLException {
        run(
                "update figure set amount = ? where revision_id = (select r.id from revision r join"
                        + " submission s on s.id = r.submission_id where s.county = ? and s.period"
                        + " = '2024Q4' and s.revision = 2)",
                amount,
                county.value());
    }

    @Test
    @DisplayName("adds a late county whose figure is large")
    void late() throws SQLException {
        approve(920, "15", 1, 80);
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Kern filed late.")));
        publish(SECOND);
        assertEquals("780", value(SECOND, "STATE"));
        assertEquals("80", value(SECOND, "15"));
        assertEquals(5, published.find(SECOND.toString()).orElseThrow().countiesReporting());
        assertEquals("PUBLISHED", status("15", 1));
    }

    @Test
    @DisplayName("is outdated once other releases are public than those it was built on")
    void outdated() throws SQLException {
        correct(120);
        assertAccepted(restatements.restate(PUBLISHER, FIRST, why("Fresno counted twice.")));
        assertAccepted(builds.build(PUBLISHER, SECOND, version(SECOND)));
        run(
                "delete from release_reference where release_id = (select id from release where period"
                        + " = '2024Q4' and revision = 2)");
        assertRefused("release.outdated", passing().clear(SECOND, Passing.DECISION));
    }

    @Test
    @DisplayName("begins with a certifier's request, which a reviewer grants or declines")
    void asks() throws SQLException {
        long version = filing().submission().version();
        assertThrows(
                ForbiddenException.class,
                () -> corrections.ask(PREPARER, FRESNO, PERIOD, version, "why"));
        assertThrows(
                NotFoundException.class,
                () -> corrections.ask(CERTIFIER, KERN, PERIOD, version, "why"));
        assertThrows(
                ForbiddenException.class,
                () -> corrections.open(CERTIFIER, FRESNO, PERIOD, version));
        assertRefused("correction.notNow", corrections.open(REVIEWER, FRESNO, PERIOD, version));
        assertRefused("reason.missing", ask(" "));
        assertRefused("reason.identifier", ask("Call 916-555-0134 about it."));
        assertAccepted(ask("Two rows were counted twice."));
        assertRefused("correction.notNow", ask("Again."));
        assertInstanceOf(Decision.Stale.class, corrections.open(REVIEWER, FRESNO, PERIOD, version));
        assertAccepted(
                corrections.refuse(
                        REVIEWER,
                        FRESNO,
                        PERIOD,
                        filing().submission().version(),
                        "The figure is right."));
        assertAccepted(ask("It is not."));
        assertAccepted(corrections.open(REVIEWER, FRESNO, PERIOD, filing().submission().version()));
        Filing copy = filing();
        assertTrue(copy.isCorrection());
        assertEquals(SubmissionStatus.DRAFT, copy.submission().status());
        assertEquals(2, copy.submission().revision());
        assertEquals(1, copy.answers().figures().size(), "everything is copied");
        assertEquals(
                SubmissionStatus.PUBLISHED,
                reviews.review(REVIEWER, FRESNO, PERIOD, OptionalInt.empty())
                        .orElseThrow()
                        .filing()
                        .submission()
                        .status(),
                "a draft is its county's own");
        assertTrue(filings.findRevision(PREPARER, FRESNO, PERIOD, 1).isPresent());
        assertFalse(filings.findRevision(PREPARER, FRESNO, PERIOD, 3).isPresent());
    }

    private void rows(String sql, List<Long> into) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                into.add(rows.getLong(1));
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

package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.publishing.service.LaterFiling;
import org.csecprogress.release.publishing.service.LaterFilingService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four counties file one measure; one of them is corrected, and a fifth is late. */
@DisplayName("Inside the server, a restatement")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class RestatementIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2024Q4");
    private static final ReleaseNumber FIRST = new ReleaseNumber(PERIOD, 1);
    private static final ReleaseNumber SECOND = FIRST.next();
    private static final CountyCode FRESNO = new CountyCode("10");
    private static final CountyCode KERN = new CountyCode("15");
    private static final String MEASURE = "ID-04";
    private static final LocalText WHY =
            new LocalText("Fresno counted twice.", "Fresno cont\u00f3 mal.");

    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private RestatementService restatements;
    @Inject private LaterFilingService later;
    @Inject private PublicReleases published;

    private SmallQuarter quarter;

    @BeforeEach
    void file() {
        quarter = new SmallQuarter(store, PERIOD);
        clear();
        store.add(
                quarter.of("Fresno")
                        .answered(
                                SmallQuarter.answers(MEASURE + " 100")
                                        .text("ID-10.TOOL", "CSEIT2|CANSCSE")
                                        .text("NAR.INTERNAL", "We need help.")
                                        .build())
                        .approved());
        quarter.approve("Los Angeles", MEASURE + " 150");
        quarter.approve("Sacramento", MEASURE + " 200");
        quarter.approve("San Diego", MEASURE + " 250");
        steps.freeze(PERIOD);
        steps.release(FIRST);
    }

    @AfterEach
    void clear() {
        quarter.clear();
    }

    /** Files a county after the freeze: its first filing, or a correction of one. */
    private void fileLater(String county, int revision, int amount) {
        store.add(
                quarter.of(county)
                        .fromRevision(revision)
                        .answered(SmallQuarter.answers(MEASURE + " " + amount).build())
                        .approved());
    }

    private void restate(ReleaseNumber before) {
        assertAccepted(
                restatements.restate(Staff.PUBLISHER, before, RestatementKind.LATE_DATA, WHY));
        steps.release(before.next());
    }

    private List<SubmissionStatus> statuses(String county) {
        return store.ask(
                em ->
                        em.createQuery(
                                        "select s.status from Submission s where s.period = :period"
                                                + " and s.county = :county order by s.revision",
                                        SubmissionStatus.class)
                                .setParameter("period", PERIOD)
                                .setParameter("county", Staff.county(county))
                                .getResultList());
    }

    private PublicRelease found(ReleaseNumber number) {
        return published.find(number.toString()).orElseThrow();
    }

    private String value(ReleaseNumber number, String place) {
        return row(number, place).valueText();
    }

    private ReleaseRow row(ReleaseNumber number, String place) {
        String kind = place.equals("STATE") ? ".STATE" : ".COUNTY";
        return published
                .table(found(number), MEASURE + kind + ".TOTAL.Q")
                .orElseThrow()
                .rows()
                .stream()
                .filter(row -> row.geography().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("counts the correction once, replaces the public release and stays in the next")
    void restates() {
        assertEquals(
                List.of(new CountyMethod(FRESNO, "ID-10.TOOL", "CSEIT2|CANSCSE")),
                published.methods(found(FIRST)));
        fileLater("Fresno", 2, 120);
        assertEquals(
                List.of(new LaterFiling("Fresno", false, true, "")),
                later.sinceFreeze(Staff.PUBLISHER, FIRST));
        restate(FIRST);
        assertReplaced();
        assertRefused(
                "restate.nothingNew",
                restatements.restate(Staff.PUBLISHER, SECOND, RestatementKind.LATE_DATA, WHY));
        fileLater("Kern", 1, 80);
        restate(SECOND);
        ReleaseNumber third = SECOND.next();
        assertEquals("800", value(third, "STATE"));
        assertEquals("120", value(third, "10"));
        assertEquals("80", value(third, "15"));
        assertEquals(5, found(third).countiesReporting());
        assertEquals(List.of(SubmissionStatus.PUBLISHED), statuses("Kern"));
        for (ReleaseNumber number : List.of(FIRST, SECOND, third)) {
            RebuiltTables.assertSame(number);
        }
    }

    private void assertReplaced() {
        assertEquals(
                List.of(SubmissionStatus.SUPERSEDED, SubmissionStatus.PUBLISHED),
                statuses("Fresno"));
        assertEquals(List.of(SubmissionStatus.PUBLISHED), statuses("Los Angeles"));
        assertEquals(ReleaseStatus.RESTATED, steps.look(FIRST).status());
        assertEquals("700", value(FIRST, "STATE"), "the earlier one stays as it was");
        assertEquals("720", value(SECOND, "STATE"));
        assertEquals(WHY, found(SECOND).restatement());
        Restatement told = published.restatement(found(SECOND)).orElseThrow();
        assertEquals(FIRST, told.before());
        assertTrue(
                told.changes().stream()
                        .filter(change -> change.is().geography().equals("STATE"))
                        .anyMatch(
                                change ->
                                        change.is().valueText().equals("720")
                                                && change.was()
                                                        .orElseThrow()
                                                        .valueText()
                                                        .equals("700")));
    }

    @Test
    @DisplayName("adds a late county with a small figure to no sum, and says that it was late")
    void lateFew() {
        fileLater("Fresno", 2, 120);
        store.add(
                quarter.of("Kern")
                        .at(Instant.now().toString())
                        .answered(SmallQuarter.answers(MEASURE + " 7").build())
                        .approved());
        restate(FIRST);
        assertEquals("720", value(SECOND, "STATE"));
        assertEquals("120", value(SECOND, "10"));
        assertEquals("", value(SECOND, "15"), "it is 7");
        assertEquals(
                Set.of(Annotation.NO_DATA, Annotation.AFTER_FREEZE),
                row(SECOND, "15").annotations());
        assertTrue(row(SECOND, "STATE").annotations().contains(Annotation.INCOMPLETE));
        assertEquals(4, found(SECOND).countiesReporting());
        assertEquals(
                List.of(CountyStanding.Standing.AFTER_FREEZE),
                published.report(found(SECOND)).counties().stream()
                        .filter(county -> county.county().equals(KERN))
                        .map(CountyStanding::standing)
                        .toList());
        assertEquals(
                List.of(
                        new LaterFiling("Fresno", false, true, ""),
                        new LaterFiling("Kern", true, false, MEASURE)),
                later.decided(Staff.PUBLISHER, SECOND));
        RebuiltTables.assertSame(SECOND);
        assertRefused(
                "restate.nothingNew",
                restatements.restate(Staff.PUBLISHER, SECOND, RestatementKind.LATE_DATA, WHY));
    }
}

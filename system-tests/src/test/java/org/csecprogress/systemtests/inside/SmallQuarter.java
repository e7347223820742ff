package org.csecprogress.systemtests.inside;

import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;

/** A quarter that a few counties filed, with few figures, so that its build is short. */
final class SmallQuarter {
    static final ReportingPeriod PERIOD = ReportingPeriod.of("2025Q3");
    static final ReleaseNumber NUMBER = new ReleaseNumber(PERIOD, 1);

    private static final int DAYS_UNTIL_OPENED = 10;
    private static final int DAYS_UNTIL_FROZEN = 81;
    private static final int DAYS_UNTIL_PUBLISHED = 112;

    private final ServerStore store;
    private final ReportingPeriod period;

    SmallQuarter(ServerStore store) {
        this(store, PERIOD);
    }

    /** Creates another quarter like it. */
    SmallQuarter(ServerStore store, ReportingPeriod period) {
        this.store = store;
        this.period = period;
    }

    /** Deletes it with its releases. */
    void clear() {
        QuarterRows.delete(period);
    }

    /**
     * Files and approves the quarter for five counties.
     *
     * @param few a count from 1 to 10; all sums of it and of what it is less than 11 are the same
     */
    void file(int few) {
        clear();
        int rest = 11 - few;
        approve("Fresno", "ID-03 300 ID-04 " + few + " CT-03 0");
        approve("Kern", "ID-03 200 ID-04 " + rest + " CT-02 " + few);
        approve("Sacramento", "ID-03 400 ID-04 150 PL-09 40 PL-10 " + few);
        approve("San Diego", "ID-03 500 ID-04 200 PV-02 3 SV-06 " + rest);
        String races = "VC-06@RACE:WHITE 60 VC-06@RACE:LATINO 70 VC-06@RACE:ASIAN_PI 20";
        approve(
                "Los Angeles",
                "ID-03 900 ID-04 400 ID-06 12 VC-06 161 VC-12 80 "
                        + races
                        + (" VC-06@RACE:BLACK " + few + " VC-06@RACE:NATIVE_AM " + rest)
                        + " VC-06@RACE:MISSING 0");
    }

    /** Stores an approved filing. */
    void approve(String county, String figures) {
        store.add(of(county).answered(answers(figures).build()).approved());
    }

    /** Begins the filing of a county, ten days after the end of the quarter. */
    FilingBuilder of(String county) {
        return aFiling().of(county).in(period.toString()).at(after(DAYS_UNTIL_OPENED).toString());
    }

    /** Returns answers by their keys: {@code ID-03 300 VC-06@RACE:WHITE 60}. */
    static Answers.Builder answers(String figures) {
        Answers.Builder answers = Answers.builder();
        String[] words = figures.split(" ", -1);
        for (int word = 0; word + 1 < words.length; word += 2) {
            answers.figure(
                    CellKey.parse(words[word]), Answer.of(Integer.parseInt(words[word + 1])));
        }
        return answers;
    }

    /** Fixes the dates of its release, so that they don't depend on when the test runs. */
    void fixDays() {
        store.ask(
                em ->
                        em.createQuery(
                                        "update Release r set r.dates.frozenAt = :frozen,"
                                                + " r.dates.publishedAt = :published"
                                                + " where r.period = :period")
                                .setParameter("frozen", after(DAYS_UNTIL_FROZEN))
                                .setParameter("published", after(DAYS_UNTIL_PUBLISHED))
                                .setParameter("period", period)
                                .executeUpdate());
    }

    private Instant after(int days) {
        return Instant.parse(period.end().plusDays(days) + "T17:00:00Z");
    }
}

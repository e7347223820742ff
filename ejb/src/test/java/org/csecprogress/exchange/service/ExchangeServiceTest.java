package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.exchange.answer.DuplicateAnswerException;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.ChangedFiling;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A request from another system")
class ExchangeServiceTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q1");
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final CellKey FIGURE = CellKey.parse("ID-03");
    private static final CellKey OTHER = CellKey.parse("ID-04");
    private static final Actor PREPARER = actor(Role.COUNTY_PREPARER, ALAMEDA, null);

    @TempDir Path folder;

    private final OneFiling filings = new OneFiling();
    private final Kept kept = new Kept();
    private final ExchangeService exchange =
            new ExchangeService(
                    filings,
                    new ReadingTurns(),
                    new FigureParsers(),
                    kept,
                    new FigurePut(filings, kept));

    private static Actor actor(Role role, CountyCode county, Agency agency) {
        return new Actor(7, "A. Actor", Set.of(new Actor.Grant(role, county, agency)));
    }

    /** Alameda's filing with one figure. */
    private static final class OneFiling extends FilingService {
        private final List<Map<CellKey, Optional<Answer>>> saved = new ArrayList<>();
        private SubmissionStatus status = SubmissionStatus.DRAFT;
        private int staleTimes;

        @Override
        public Optional<Catalog> findCatalog(
                Actor actor, CountyCode county, ReportingPeriod period) {
            return period.equals(PERIOD) ? Optional.of(CATALOG) : Optional.empty();
        }

        @Override
        public ChangedFiling outlook(
                Actor actor,
                CountyCode county,
                ReportingPeriod period,
                Map<CellKey, Optional<Answer>> figures) {
            Answers now = Answers.builder().figure(OTHER, Answer.of(4)).build();
            return new ChangedFiling(CATALOG, 3, status, now, List.of(), Set.of());
        }

        @Override
        public ChangedFiling lock(
                Actor actor,
                CountyCode county,
                ReportingPeriod period,
                Map<CellKey, Optional<Answer>> figures) {
            return outlook(actor, county, period, figures);
        }

        @Override
        public Decision save(
                Actor actor,
                CountyCode county,
                ReportingPeriod period,
                long version,
                FilingChanges changes) {
            if (staleTimes > 0) {
                staleTimes--;
                return new Decision.Stale(version + 1);
            }
            saved.add(changes.figures());
            return new Decision.Accepted(version + 1);
        }
    }

    /** The stored answers, without a database. */
    private static final class Kept extends KeptAnswers {
        private final Map<String, Outcome.Answered> answers = new HashMap<>();
        private Outcome twin;

        @Override
        Optional<Outcome> find(Actor actor, Sent sent, String key) {
            return Optional.ofNullable(answers.get(key)).map(Outcome.class::cast);
        }

        @Override
        void keep(Actor actor, Sent sent, String key, Outcome.Answered answer) {
            if (twin != null) {
                answers.put(key, (Outcome.Answered) twin);
                throw new DuplicateAnswerException(new SQLException("there", "23505"));
            }
            answers.put(key, answer);
        }
    }

    private Outcome put(String value, Sent.Wishes wishes) throws IOException {
        return put(PREPARER, PERIOD, value, wishes);
    }

    private Outcome put(Actor actor, ReportingPeriod period, String value, Sent.Wishes wishes)
            throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("sent"),
                        "{\"county\":\"01\",\"period\":\"2026Q1\",\"figures\":{\"ID-03\":"
                                + value
                                + "}}");
        Sent sent = new Sent(ALAMEDA, period, Shape.JSON, file, "d", wishes);
        return exchange.put(actor, sent, List.of(), done -> done.tally().toString());
    }

    private static Sent.Wishes plain() {
        return new Sent.Wishes(false, false, Optional.empty(), Optional.empty());
    }

    private static Sent.Wishes keyed() {
        return new Sent.Wishes(false, false, Optional.empty(), Optional.of("k"));
    }

    @Test
    @DisplayName("saves only what differs, and keeps what it does not name")
    void saves() throws IOException {
        assertThat(put("5", plain()))
                .isEqualTo(
                        new Outcome.Answered(
                                false, 4, new Outcome.Tally(1, 0, 0, 0, 1).toString()));
        assertThat(filings.saved).containsExactly(Map.of(FIGURE, Optional.of(Answer.of(5))));
    }

    @Test
    @DisplayName("replaces all figures if it asks to")
    void replaces() throws IOException {
        put("5", new Sent.Wishes(false, true, Optional.empty(), Optional.empty()));
        assertThat(filings.saved)
                .containsExactly(
                        Map.of(FIGURE, Optional.of(Answer.of(5)), OTHER, Optional.empty()));
    }

    @Test
    @DisplayName("is checked but not saved in a dry run, whose key is not kept")
    void dryRun() throws IOException {
        var wishes = new Sent.Wishes(true, false, Optional.empty(), Optional.of("k"));
        assertThat(put("5", wishes)).isInstanceOf(Outcome.Answered.class);
        assertThat(filings.saved).isEmpty();
        assertThat(kept.answers).isEmpty();
    }

    @Test
    @DisplayName("is not saved while the filing is closed, or if the sender saw another version")
    void refuses() throws IOException {
        var seen = new Sent.Wishes(false, false, Optional.of(2L), Optional.empty());
        assertThat(put("5", seen)).isEqualTo(new Outcome.Stale(3));
        filings.status = SubmissionStatus.SUBMITTED;
        assertThat(put("5", plain())).isEqualTo(new Outcome.Closed());
        assertThat(put("1.5", plain())).isInstanceOf(Outcome.Wrong.class);
        assertThat(put("", plain()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.reading().problem())
                                        .isEqualTo(FileProblem.MALFORMED));
        assertThat(filings.saved).isEmpty();
    }

    @Test
    @DisplayName("is retried if someone saved at that moment and no version was given")
    void triesAgain() throws IOException {
        filings.staleTimes = 2;
        assertThat(put("5", plain())).isInstanceOf(Outcome.Answered.class);
        filings.staleTimes = 3;
        assertThat(put("5", plain())).isEqualTo(new Outcome.Stale(4));
        assertThat(filings.saved).hasSize(1);
    }

    @Test
    @DisplayName("gets the answer of an identical request a moment earlier")
    void twin() throws IOException {
        kept.twin = new Outcome.Answered(true, 9, "first");
        assertThat(put("5", keyed())).isEqualTo(kept.twin);
    }

    @Test
    @DisplayName("finds no filing for a certifier, another county or another quarter")
    void notFound() {
        Actor certifier = actor(Role.COUNTY_CERTIFIER, ALAMEDA, Agency.CWS);
        Actor yuba = actor(Role.COUNTY_PREPARER, new CountyCode("58"), null);
        for (Actor other : List.of(certifier, yuba, Actor.NOBODY)) {
            assertThatThrownBy(() -> put(other, PERIOD, "5", keyed()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> put(PREPARER, PERIOD.plus(1), "5", keyed()))
                .isInstanceOf(NotFoundException.class);
    }
}

package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A workbook is read")
class IntakeServiceTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q1");
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Actor PREPARER = actor(Role.COUNTY_PREPARER, ALAMEDA, null);
    private static final List<BookWords> WORDS =
            List.of(
                    new BookWords(
                            Language.EN,
                            "",
                            "",
                            List.of(),
                            "",
                            new BookWords.Clearing("CLEAR", ""),
                            new BookWords.Headings("Code", "", "", "", "", "Now", "")));

    @TempDir Path folder;

    private static Actor actor(Role role, CountyCode county, Agency agency) {
        return new Actor(7, "A. Actor", Set.of(new Actor.Grant(role, county, agency)));
    }

    /** Alameda's filing only. */
    private static final class OneFiling extends FilingService {
        private final Submission submission =
                new Submission(ALAMEDA, PERIOD, CATALOG.version(), 1, Instant.EPOCH);

        @Override
        public boolean mayPrepare(Actor actor, CountyCode county, ReportingPeriod period) {
            return actor.has(Role.COUNTY_PREPARER, county);
        }

        @Override
        public Optional<Filing> find(Actor actor, CountyCode county, ReportingPeriod period) {
            if (!county.equals(ALAMEDA) || !period.equals(PERIOD)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Filing(
                            Counties.builtIn().byCode(ALAMEDA),
                            FilingWindows.builtIn().of(PERIOD),
                            CATALOG,
                            submission,
                            Answers.NONE,
                            Map.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        }
    }

    private final OneFiling filings = new OneFiling();
    private final IntakeService intake =
            new IntakeService(filings, new ReadingTurns(), new FigureParsers());

    private Path workbook() throws IOException {
        String stamp = Stamp.of(ALAMEDA, PERIOD, CATALOG.version()).written();
        return Files.writeString(folder.resolve("sent.csv"), stamp + "\nCode,Now\nID-03,\"1,204\"");
    }

    private Reading read(Actor actor, CountyCode county, ReportingPeriod period)
            throws IOException {
        return intake.read(actor, county, period, workbook(), WORDS);
    }

    @Test
    @DisplayName("for the filing's preparer")
    void reads() throws IOException {
        Map<CellKey, Optional<Answer>> figures =
                Map.of(CellKey.parse("ID-03"), Optional.of(Answer.of(1204)));
        assertThat(read(PREPARER, ALAMEDA, PERIOD))
                .isEqualTo(new Reading.Read(figures, Set.of(), Set.of()));
    }

    @Test
    @DisplayName("for nobody else, and for no missing filing")
    void isNotFound() {
        Actor certifier = actor(Role.COUNTY_CERTIFIER, ALAMEDA, Agency.CWS);
        Actor yuba = actor(Role.COUNTY_PREPARER, new CountyCode("58"), null);
        for (Actor other : List.of(certifier, yuba, Actor.NOBODY)) {
            assertThatThrownBy(() -> read(other, ALAMEDA, PERIOD))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> read(PREPARER, ALAMEDA, PERIOD.plus(1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("only while the filing takes figures")
    void isClosed() throws IOException {
        Actor certifier = actor(Role.COUNTY_CERTIFIER, ALAMEDA, Agency.CWS);
        assertThat(
                        filings.submission.apply(
                                SubmissionAction.SUBMIT, certifier, null, Set.of(), Instant.EPOCH))
                .isNotNull();
        assertThat(read(PREPARER, ALAMEDA, PERIOD))
                .isEqualTo(Reading.Refused.of(FileProblem.CLOSED));
    }
}

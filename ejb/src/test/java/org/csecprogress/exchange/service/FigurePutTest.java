package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.exchange.service.Sending.YUBA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of what is saved of the figures that another system sent. */
@DisplayName("Of the figures that were sent")
class FigurePutTest {
    @TempDir private Path folder;

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));

    private Sending sending() {
        return new Sending(portal, folder);
    }

    /** Yuba's filing with these figures: ID-03 is 1, ID-04 is 2, ID-05 is 3, and VC-01 is 4. */
    private static FilingBuilder aFilingOfFour() {
        return aFiling()
                .of(YUBA)
                .answered(
                        Answers.builder()
                                .figure(CellKey.parse("ID-03"), Answer.of(1))
                                .figure(CellKey.parse("ID-04"), Answer.of(2))
                                .figure(CellKey.parse("ID-05"), Answer.of(3))
                                .figure(CellKey.parse("VC-01"), Answer.of(4))
                                .build());
    }

    private Answers answers(Submission filing) {
        return portal.bean(AnswerStore.class).load(portal.bean(Revisions.class).current(filing));
    }

    private static Outcome.Done only(Sending sending) {
        assertThat(sending.done).hasSize(1);
        return sending.done.get(0);
    }

    @Test
    @DisplayName("each is counted as added, replaced, removed or unchanged, the others as kept")
    void tally() {
        Submission filing = aFilingOfFour().into(portal);
        Sending sending = sending();
        sending.figures("\"ID-03\":1, \"ID-04\":7, \"ID-05\":null, \"ID-03@SEX:F\":1");
        Outcome.Done done = only(sending);
        assertThat(done.tally()).isEqualTo(new Outcome.Tally(1, 1, 1, 1, 1));
        assertThat(done.county()).isEqualTo(YUBA);
        assertThat(done.period()).isEqualTo(Sending.Q3);
        assertThat(done.dryRun()).isFalse();
        assertThat(done.version()).isEqualTo(filing.version());
        assertThat(done.catalog().version()).isEqualTo(filing.catalogVersion());
        assertThat(answers(filing).figures())
                .containsEntry(CellKey.parse("ID-03"), Answer.of(1))
                .containsEntry(CellKey.parse("ID-04"), Answer.of(7))
                .doesNotContainKey(CellKey.parse("ID-05"))
                .containsEntry(CellKey.parse("ID-03@SEX:F"), Answer.of(1))
                .containsEntry(CellKey.parse("VC-01"), Answer.of(4));
    }

    @Test
    @DisplayName("those that a dry run would change are counted the same and not saved")
    void dryRun() {
        Submission filing = aFilingOfFour().into(portal);
        Sending sending = sending().dryRun();
        sending.figures("\"ID-03\":1, \"ID-04\":7, \"ID-05\":null");
        Outcome.Done done = only(sending);
        assertThat(done.dryRun()).isTrue();
        assertThat(done.tally()).isEqualTo(new Outcome.Tally(0, 1, 1, 1, 1));
        assertThat(answers(filing).figure(CellKey.parse("ID-04"))).contains(Answer.of(2));
    }

    @Test
    @DisplayName("a replacement removes what it does not name")
    void replaces() {
        Submission filing = aFilingOfFour().into(portal);
        Sending sending = sending().replacing();
        sending.figures("\"ID-04\":2");
        assertThat(only(sending).tally()).isEqualTo(new Outcome.Tally(0, 0, 3, 1, 0));
        assertThat(answers(filing).figures()).containsOnlyKeys(CellKey.parse("ID-04"));
    }

    @Test
    @DisplayName("a replacement keeps what a template leaves blank")
    void blank() {
        Submission filing = aFilingOfFour().into(portal);
        Sending sending = sending().replacing();
        sending.rows("ID-03,", "ID-04,2", "ID-05,CLEAR");
        assertThat(only(sending).tally()).isEqualTo(new Outcome.Tally(0, 0, 2, 1, 1));
        assertThat(answers(filing).figures())
                .containsOnlyKeys(CellKey.parse("ID-03"), CellKey.parse("ID-04"));
    }

    @Test
    @DisplayName("none is written if all are there already, and the answer to the key is kept")
    void nothingNew() {
        Submission filing = aFilingOfFour().into(portal);
        long version = filing.version();
        Outcome outcome = sending().key("k").figures("\"ID-03\":1");
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Answered(
                                false, version, new Outcome.Tally(0, 0, 0, 1, 3).toString()));
        assertThat(portal.memory().all(ApiAnswer.class))
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.version()).isEqualTo(version);
                            assertThat(kept.body())
                                    .isEqualTo(
                                            "Tally[added=0, replaced=0, removed=0, unchanged=1, kept=3]");
                            assertThat(kept.isTo(Sending.PREPARER, "d".repeat(64))).isTrue();
                        });
    }

    @Test
    @DisplayName("none is saved while the filing is with CDSS")
    void closed() {
        Submission filing = aFilingOfFour().submitted().into(portal);
        long version = filing.version();
        assertThat(sending().figures("\"ID-03\":5")).isEqualTo(new Outcome.Closed());
        assertThat(sending().dryRun().figures("\"ID-03\":5")).isEqualTo(new Outcome.Closed());
        assertThat(sending().seen(version - 1).figures("\"ID-03\":5"))
                .isEqualTo(new Outcome.Closed());
        assertThat(filing.version()).isEqualTo(version);
    }

    @Test
    @DisplayName("they are saved in a filing that was returned")
    void returned() {
        Submission filing = aFilingOfFour().returned().into(portal);
        assertThat(sending().figures("\"ID-03\":5")).isInstanceOf(Outcome.Answered.class);
        assertThat(answers(filing).figure(CellKey.parse("ID-03"))).contains(Answer.of(5));
    }

    @Test
    @DisplayName("none is saved if the sender saw another version, earlier or later")
    void stale() {
        Submission filing = aFilingOfFour().into(portal);
        long version = filing.version();
        for (long seen : new long[] {version - 1, version + 1}) {
            assertThat(sending().seen(seen).figures("\"ID-03\":5"))
                    .isEqualTo(new Outcome.Stale(version));
            assertThat(sending().dryRun().seen(seen).figures("\"ID-03\":5"))
                    .isEqualTo(new Outcome.Stale(version));
        }
        assertThat(answers(filing).figure(CellKey.parse("ID-03"))).contains(Answer.of(1));
        assertThat(sending().seen(version).figures("\"ID-03\":5"))
                .isInstanceOf(Outcome.Answered.class);
    }

    @Test
    @DisplayName("the answer says what the rules find in the filing as it then is, and explained")
    void findings() {
        Submission filing = aFilingOfFour().into(portal);
        Decision explained =
                portal.bean(FilingService.class)
                        .save(
                                Sending.PREPARER,
                                YUBA,
                                Sending.Q3,
                                filing.version(),
                                FilingChanges.ofFigures(
                                        Map.of(), Map.of("Q-01|ID-01", "A new hotline.")));
        assertThat(explained).isInstanceOf(Decision.Accepted.class);
        Sending sending = sending().dryRun();
        sending.figures("\"ID-03\":3, \"ID-04\":2");
        sending.figures("\"ID-03\":3, \"ID-04\":5");
        assertThat(sending.done.get(0).findings()).noneMatch(FigurePutTest::isTooMany);
        assertThat(sending.done.get(1).findings()).anyMatch(FigurePutTest::isTooMany);
        assertThat(sending.done.get(1).explained()).containsOnly("Q-01|ID-01");
    }

    /** Whether more youth were screened than are eligible. */
    private static boolean isTooMany(Finding finding) {
        return finding.rule().equals("C-01") && finding.target().startsWith("ID-04");
    }
}

package org.csecprogress.filing.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a county is told of its public texts. */
@DisplayName("What became of a county's texts")
class TextOutcomeServiceTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Map<String, TextOutcome> OUTCOMES =
            Map.of("TX-01", new TextOutcome("2026Q3-r1", false, "It names a place."));

    private final Map<Submission, Map<String, TextOutcome>> published = new HashMap<>();
    private final InMemoryPortal portal =
            new InMemoryPortal(Instant.parse("2027-01-12T16:00:00Z"))
                    .with(
                            PublishedTexts.class,
                            submission -> published.getOrDefault(submission, Map.of()));
    private final TextOutcomeService texts = portal.bean(TextOutcomeService.class);

    private Map<String, TextOutcome> shown(Actor actor) {
        return texts.of(actor, YUBA, Q3);
    }

    @Test
    @DisplayName("is told to its staff")
    void own() {
        published.put(aFiling().published().into(portal), OUTCOMES);
        assertThat(shown(Staff.preparer(YUBA))).isEqualTo(OUTCOMES);
        assertThat(shown(Staff.certifier(YUBA, Agency.CWS))).isEqualTo(OUTCOMES);
    }

    @Test
    @DisplayName("is told to no other county, nor to the state here")
    void others() {
        published.put(aFiling().published().into(portal), OUTCOMES);
        assertThat(shown(Staff.preparer(Staff.county("Yolo")))).isEmpty();
        assertThat(shown(Staff.REVIEWER)).isEmpty();
    }

    @Test
    @DisplayName("is told of the newest submission, and is nothing without one")
    void newest() {
        assertThat(shown(Staff.preparer(YUBA))).isEmpty();
        published.put(aFiling().published().into(portal), OUTCOMES);
        aFiling().fromRevision(2).into(portal);
        assertThat(shown(Staff.preparer(YUBA))).isEmpty();
    }
}

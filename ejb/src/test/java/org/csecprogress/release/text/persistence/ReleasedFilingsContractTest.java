package org.csecprogress.release.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.PublishedDecision;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.ReleasedFilings;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.memory.MemoryReleaseTexts;
import org.csecprogress.release.text.memory.MemoryReleasedFilings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A county's filing in releases, on each store. */
@DisplayName("A county's filing in releases")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleasedFilingsContractTest {
    private static final Made<ReleasedFilings> FILINGS =
            Made.by(JpaReleasedFilings::new, MemoryReleasedFilings::new);
    private static final Made<ReleaseTexts> TEXTS =
            new Made<>(JpaReleaseTexts::new, MemoryReleaseTexts::new);
    private static final TextAuthor YUBA = new TextAuthor("58");

    private final ContractStore store;

    ReleasedFilingsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private boolean isFrozen(Submission filing) {
        return store.ask(FILINGS, all -> all.isFrozen(filing));
    }

    private List<PublishedDecision> decisions(Submission filing) {
        return store.ask(FILINGS, all -> all.decisions(filing));
    }

    private List<String> since(Release release) {
        List<StandingRevision> since = store.ask(FILINGS, all -> all.since(release));
        return since.stream().map(each -> each.county() + " " + each.submission()).toList();
    }

    private void decide(Release release, TextAuthor author, String field, TextVerdict verdict) {
        String reason = verdict == TextVerdict.SENT_BACK ? "Name no one" : "";
        List<PublicText> texts = List.of(new PublicText(author, field, "More"));
        store.tell(
                TEXTS,
                all ->
                        all.decide(
                                release,
                                author,
                                texts,
                                verdict,
                                reason,
                                Staff.DISCLOSURE,
                                Instant.EPOCH));
    }

    @Test
    @DisplayName("is frozen as long as a release has it")
    void frozen() {
        Submission yuba = store.add(aFiling().of("Yuba").approved());
        Submission yolo = store.add(aFiling().of("Yolo").approved());
        assertThat(isFrozen(yuba)).isFalse();
        store.add(aRelease().of(yuba).frozen());
        assertThat(isFrozen(yuba)).isTrue();
        assertThat(isFrozen(yolo)).isFalse();
    }

    @Test
    @DisplayName("is not frozen by a release that was withdrawn before it was public")
    void withdrawnBefore() {
        Submission yuba = store.add(aFiling().of("Yuba").approved());
        store.add(aRelease().of(yuba).opened().withdrawn());
        assertThat(isFrozen(yuba)).isFalse();
        store.add(aRelease().revision(2).of(yuba).withdrawn());
        assertThat(isFrozen(yuba)).isTrue();
    }

    private List<PublishedDecision> decidedIn(String quarter, UnaryOperator<PlayedRelease> played) {
        Submission yuba = store.add(aFiling().of("Yuba").in(quarter).approved());
        Release release = store.add(played.apply(aRelease().in(quarter).of(yuba)));
        decide(release, YUBA, "NAR.DATA", TextVerdict.PASSED);
        return decisions(yuba);
    }

    @Test
    @DisplayName("learns nothing of a release that is not public, or no longer")
    void notPublic() {
        assertThat(decidedIn("2025Q1", PlayedRelease::frozen)).isEmpty();
        assertThat(decidedIn("2025Q2", PlayedRelease::built)).isEmpty();
        assertThat(decidedIn("2025Q3", PlayedRelease::cleared)).isEmpty();
        assertThat(decidedIn("2025Q4", it -> it.scheduledFor("2026-12-01T17:00:00Z"))).isEmpty();
        assertThat(decidedIn("2026Q1", PlayedRelease::withdrawn)).isEmpty();
        assertThat(decidedIn("2026Q2", PlayedRelease::restated)).hasSize(1);
        assertThat(decidedIn("2026Q3", PlayedRelease::published)).hasSize(1);
    }

    @Test
    @DisplayName("learns what was decided in each release that has it, earlier releases first")
    void twice() {
        Submission yuba = store.add(aFiling().of("Yuba").approved());
        Release second = store.add(aRelease().revision(2).of(yuba).published());
        Release first = store.add(aRelease().of(yuba).restated());
        decide(second, YUBA, "NAR.DATA", TextVerdict.PASSED);
        decide(first, YUBA, "NAR.DATA", TextVerdict.SENT_BACK);
        assertThat(decisions(yuba))
                .extracting(PublishedDecision::release)
                .containsExactly(first.number(), second.number());
    }

    @Test
    @DisplayName("learns the decisions on its texts once the release is public, of its own texts")
    void decisions() {
        Submission yuba = store.add(aFiling().of("Yuba").approved());
        Submission yolo = store.add(aFiling().of("Yolo").approved());
        Release release = store.add(aRelease().of(yuba, yolo).published());
        decide(release, YUBA, "NAR.DATA", TextVerdict.SENT_BACK);
        decide(release, YUBA, "NAR.SERVICES", TextVerdict.PASSED);
        decide(release, TextAuthor.STATE, "S1.EN", TextVerdict.PASSED);
        assertThat(decisions(yuba))
                .containsExactlyInAnyOrder(
                        new PublishedDecision(
                                release.number(), "NAR.DATA", TextVerdict.SENT_BACK, "Name no one"),
                        new PublishedDecision(
                                release.number(), "NAR.SERVICES", TextVerdict.PASSED, ""));
        assertThat(decisions(yolo)).isEmpty();
        assertThat(decisions(store.add(aFiling().of("Napa").approved()))).isEmpty();
    }

    @Test
    @DisplayName("is missing from the release if it was approved or corrected since")
    void since() {
        Submission yuba = store.add(aFiling().of("Yuba").published());
        Release release = store.add(aRelease().of(yuba).published());
        assertThat(since(release)).isEmpty();
        Submission corrected = store.add(aFiling().of("Yuba").fromRevision(2).approved());
        Submission late = store.add(aFiling().of("Yolo").approved());
        store.add(aFiling().of("Napa").inReview());
        store.add(aFiling().of("Kern").in("2026Q2").approved());
        assertThat(since(release)).containsExactly("57 " + late.id(), "58 " + corrected.id());
    }

    @Test
    @DisplayName("is in no release without any filings, so each is missing from it")
    void sinceOfNone() {
        Submission yuba = store.add(aFiling().of("Yuba").approved());
        store.add(aRelease().of(yuba).frozen());
        assertThat(since(store.add(aRelease().revision(2).frozen())))
                .containsExactly("58 " + yuba.id());
    }
}

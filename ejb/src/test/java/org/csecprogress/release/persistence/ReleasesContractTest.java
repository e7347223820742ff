package org.csecprogress.release.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.release.ReleaseAction.REVOKE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.FiledPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.memory.MemoryReleases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The releases")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleasesContractTest {
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final Instant NINE = Instant.parse("2026-11-30T17:00:00Z");
    private static final Made<Releases> RELEASES = Made.by(JpaReleases::new, MemoryReleases::new);

    private final ContractStore store;

    ReleasesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> T ask(Function<Releases, T> question) {
        return store.ask(RELEASES, question);
    }

    private List<String> numbers(Function<Releases, List<Release>> question) {
        return ask(question).stream().map(each -> each.number().toString()).toList();
    }

    private Optional<Release> find(String number) {
        return ask(all -> all.find(number(number)));
    }

    private Optional<ReleaseNumber> newest(ReportingPeriod period) {
        return ask(all -> all.newest(period)).map(Release::number);
    }

    private List<ReleaseEvent> events(Release release) {
        return ask(all -> all.events(release));
    }

    private List<FiledPeriod> filed() {
        return ask(Releases::filed);
    }

    private Set<Long> approvers(Release release) {
        return ask(all -> all.approvers(release));
    }

    private static ReleaseNumber number(String text) {
        return ReleaseNumber.parse(text).orElseThrow();
    }

    @Test
    @DisplayName("come with the newest quarter and revision first")
    void order() {
        assertThat(numbers(Releases::all)).isEmpty();
        store.add(aRelease().in("2026Q3").numbered());
        store.add(aRelease().in("2026Q2").numbered());
        store.add(aRelease().in("2026Q3").revision(2).numbered());
        assertThat(numbers(Releases::all)).containsExactly("2026Q3-r2", "2026Q3-r1", "2026Q2-r1");
    }

    @Test
    @DisplayName("are found by their number, whatever their status")
    void find() {
        store.add(aRelease().in("2026Q2").frozen());
        store.add(aRelease().in("2026Q2").revision(2).numbered());
        store.add(aRelease().in("2026Q3").numbered());
        assertThat(find("2026Q2-r1").orElseThrow().status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(find("2026Q2-r2").orElseThrow().status()).isEqualTo(ReleaseStatus.NONE);
        assertThat(find("2026Q3-r2")).isEmpty();
    }

    @Test
    @DisplayName("keep what was recorded of them")
    void kept() {
        Release stored = store.add(aRelease().scheduledFor("2026-11-30T17:00:00Z"));
        Release read = ask(all -> all.find(stored.number())).orElseThrow();
        assertThat(read.id()).isEqualTo(stored.id());
        assertThat(read.version()).isEqualTo(stored.version());
        assertThat(read.tablesDigest()).isEqualTo(stored.tablesDigest());
        assertThat(read.frozenAt()).isEqualTo(stored.frozenAt());
        assertThat(read.scheduledFor()).contains(NINE);
        assertThat(read.clearance().at()).isEqualTo(stored.clearance().at());
        assertThat(read.clearance().isSigned(ReleaseAction.SIGN_LEGAL)).isTrue();
        assertThat(read.clearance().isHeld()).isFalse();
        assertThat(read.withdrawal().notice()).isEmpty();
    }

    @Test
    @DisplayName("that are known outside are listed, newest first, whatever became of them")
    void known() {
        store.add(aRelease().in("2025Q4").withdrawn());
        store.add(aRelease().in("2026Q1").restated());
        store.add(aRelease().in("2026Q1").revision(2).published());
        store.add(aRelease().in("2026Q2").scheduledFor("2026-11-30T17:00:00Z"));
        store.add(aRelease().in("2026Q3").numbered());
        store.add(aRelease().in("2025Q2").opened().withdrawn());
        store.add(aRelease().in("2025Q3").opened().step(REVOKE, Staff.DISCLOSURE, "A doubt."));
        assertThat(numbers(Releases::known))
                .containsExactly("2026Q1-r2", "2026Q1-r1", "2025Q4-r1", "2025Q3-r1", "2025Q2-r1");
    }

    @Test
    @DisplayName("are held by their number, and an unknown one is not found")
    void lock() {
        store.add(aRelease().in("2026Q2").frozen());
        assertThat(ask(all -> all.lock(number("2026Q2-r1"))).status())
                .isEqualTo(ReleaseStatus.FROZEN);
        assertThat(ask(all -> all.lockInTurn(number("2026Q2-r1"))).status())
                .isEqualTo(ReleaseStatus.FROZEN);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ask(all -> all.lock(number("2026Q2-r2"))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ask(all -> all.lockInTurn(number("2026Q3-r1"))));
    }

    @Test
    @DisplayName("are due from their time on, in the order in which they were cleared")
    void due() {
        store.add(
                aRelease()
                        .in("2026Q3")
                        .at("2026-11-16T17:00:00Z")
                        .scheduledFor("2026-11-30T17:00:00Z"));
        store.add(
                aRelease()
                        .in("2026Q1")
                        .at("2026-11-16T16:00:00Z")
                        .scheduledFor("2026-11-30T17:00:00Z"));
        store.add(aRelease().in("2026Q2").scheduledFor("2026-11-30T17:00:01Z"));
        store.add(aRelease().in("2025Q4").cleared());
        store.add(
                aRelease()
                        .in("2025Q3")
                        .scheduledFor("2026-11-30T17:00:00Z")
                        .stoppedBy(Staff.PUBLISHER));
        store.add(aRelease().in("2025Q2").scheduledFor("2026-11-30T17:00:00Z").published());
        assertThat(numbers(all -> all.due(NINE))).containsExactly("2026Q1-r1", "2026Q3-r1");
        assertThat(numbers(all -> all.due(NINE.minusSeconds(1)))).isEmpty();
        assertThat(numbers(all -> all.due(NINE.plusSeconds(1)))).hasSize(3);
    }

    @Test
    @DisplayName("of a period have as their newest none that is not frozen, or no longer")
    void newest() {
        store.add(aRelease().in("2026Q2").numbered());
        store.add(aRelease().in("2026Q3").restated());
        store.add(aRelease().in("2026Q3").revision(2).failed());
        store.add(
                aRelease()
                        .in("2026Q3")
                        .revision(3)
                        .frozen()
                        .step(ReleaseAction.THAW, Staff.PUBLISHER, "A county asked."));
        assertThat(newest(Q3)).contains(number("2026Q3-r2"));
        assertThat(newest(Q2)).isEmpty();
        assertThat(newest(Q3.minus(4))).isEmpty();
    }

    @Test
    @DisplayName("have a history of their own, newest first, that keeps who acted and why")
    void history() {
        Release failed = store.add(aRelease().failed());
        store.add(aRelease().in("2026Q2").frozen());
        List<ReleaseEvent> events = events(failed);
        assertThat(events)
                .extracting(ReleaseEvent::action)
                .containsExactly(ReleaseAction.FAIL, ReleaseAction.FREEZE);
        assertThat(events.get(0).reason()).isEqualTo("UNPROVED");
        assertThat(events.get(0).from()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(events.get(0).to()).isEqualTo(ReleaseStatus.FAILED);
        assertThat(events.get(1).actorName()).isEqualTo(Staff.PUBLISHER.name());
        assertThat(events.get(1).actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(events.get(1).at()).isEqualTo(Instant.parse("2026-11-16T17:00:00Z"));
    }

    @Test
    @DisplayName("have a history by time, and by key within a second")
    void nodes() {
        Release frozen =
                store.add(
                        aRelease()
                                .at("2026-11-16T18:00:00Z")
                                .frozen()
                                .at("2026-11-16T17:00:00Z")
                                .failed()
                                .at("2026-11-16T17:00:00Z")
                                .step(ReleaseAction.THAW, Staff.PUBLISHER, "A county asked."));
        assertThat(events(frozen))
                .extracting(ReleaseEvent::action)
                .containsExactly(ReleaseAction.FREEZE, ReleaseAction.THAW, ReleaseAction.FAIL);
    }

    @Test
    @DisplayName("name those who approved what they have, and nobody else")
    void approvers() {
        Submission yuba = store.add(aFiling().of("Yuba").submitted());
        Submission yolo = store.add(aFiling().of("Yolo").approved());
        Release without = store.add(aRelease().of(yuba).frozen());
        Release with = store.add(aRelease().revision(2).of(yuba, yolo).frozen());
        assertThat(approvers(without)).isEqualTo(Set.of());
        assertThat(approvers(with)).isEqualTo(Set.of(Staff.REVIEWER.accountId()));
    }

    @Test
    @DisplayName("are made of quarters with filings, newest first, of which some are approved")
    void quarters() {
        assertThat(filed()).isEmpty();
        store.add(aFiling().of("Yuba").in("2026Q2"));
        store.add(aFiling().of("Yuba").in("2026Q3").approved());
        store.add(aFiling().of("Yolo").in("2026Q3").published());
        store.add(aFiling().of("Kern").in("2026Q3").returned());
        assertThat(filed()).containsExactly(new FiledPeriod(Q3, 2), new FiledPeriod(Q2, 0));
    }

    @Test
    @DisplayName("and their events are stored, and a move raises the version")
    void added() {
        ReleaseNumber number = number("2026Q2-r1");
        store.tell(RELEASES, all -> all.add(new Release(number)));
        long before = ask(all -> all.find(number)).orElseThrow().version();
        store.tell(
                RELEASES,
                all -> {
                    Release release = all.lock(number);
                    all.add(
                            release.apply(
                                    ReleaseAction.FREEZE, Staff.PUBLISHER, "", Set.of(), NINE));
                    all.flush();
                    assertThat(release.version()).isGreaterThan(before);
                });
        Release read = ask(all -> all.find(number)).orElseThrow();
        assertThat(read.version()).isGreaterThan(before);
        assertThat(events(read))
                .extracting(ReleaseEvent::action)
                .containsExactly(ReleaseAction.FREEZE);
    }
}

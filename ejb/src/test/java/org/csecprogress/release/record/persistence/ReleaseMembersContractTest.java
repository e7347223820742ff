package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.memory.MemoryReleaseMembers;
import org.csecprogress.release.memory.MemoryReleaseRecords;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;
import org.csecprogress.release.record.ReleaseRecords;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The submissions of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseMembersContractTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final Instant NOON = Instant.parse("2026-11-16T20:00:00Z");
    private static final Made<ReleaseMembers> MEMBERS =
            new Made<>(JpaReleaseMembers::new, MemoryReleaseMembers::new);
    private static final Made<ReleaseRecords> RECORDS =
            new Made<>((em, sql) -> new StoredRecords(sql), MemoryReleaseRecords::new);

    private final ContractStore store;

    ReleaseMembersContractTest(StoreKind kind) {
        store = kind.open();
    }

    private List<ReleaseMember> of(Release release) {
        return store.ask(MEMBERS, all -> all.of(release));
    }

    private void freeze(Release release, Submission... submissions) {
        store.tell(MEMBERS, all -> all.freeze(release, Arrays.asList(submissions)));
    }

    private Map<Long, Instant> first(Submission... submissions) {
        return store.ask(MEMBERS, all -> all.firstSubmitted(Arrays.asList(submissions)));
    }

    private List<CountyMethod> methods(Release release) {
        return store.ask(RECORDS, all -> all.methods(release.number()));
    }

    @Test
    @DisplayName("have the revision that each submission has now, in the order of the counties")
    void freeze() {
        Submission yuba = store.add(aFiling().of(YUBA).approved());
        Submission alpine = store.add(aFiling().of(ALPINE).returned().approved());
        Release release = store.add(aRelease().frozen());
        Release other = store.add(aRelease().in("2026Q2").frozen());
        freeze(release, yuba, alpine);
        List<ReleaseMember> members = of(release);
        assertThat(members).extracting(ReleaseMember::county).containsExactly(ALPINE, YUBA);
        assertThat(members)
                .extracting(ReleaseMember::submission)
                .containsExactly(alpine.id(), yuba.id());
        assertThat(members).extracting(ReleaseMember::digest).containsOnly("0".repeat(64));
        assertThat(members).extracting(ReleaseMember::revision).doesNotHaveDuplicates();
        assertThat(of(other)).isEmpty();
    }

    @Test
    @DisplayName("may be none")
    void none() {
        Release release = store.add(aRelease().frozen());
        freeze(release);
        assertThat(of(release)).isEmpty();
        assertThat(first()).isEmpty();
    }

    @Test
    @DisplayName("count as submitted on the first day of their filing, whatever was withdrawn")
    void firstSubmitted() {
        store.add(aFiling().of(YUBA).at("2026-10-03T16:00:00Z").submitted().recalled().withdrawn());
        store.add(aFiling().of(YUBA).fromRevision(2).at("2026-10-10T16:00:00Z").published());
        Submission now =
                store.add(
                        aFiling()
                                .of(YUBA)
                                .fromRevision(3)
                                .at("2026-10-20T16:00:00Z")
                                .returned()
                                .approved());
        store.add(aFiling().of(ALPINE).at("2026-10-02T16:00:00Z").submitted());
        store.add(aFiling().of(YUBA).in("2026Q2").at("2026-07-02T16:00:00Z").submitted());
        assertThat(first(now)).isEqualTo(Map.of(now.id(), Instant.parse("2026-10-10T19:00:00Z")));
    }

    private static FilingBuilder filing(CountyCode county) {
        return filing(county, 1);
    }

    private static FilingBuilder filing(CountyCode county, int revision) {
        return aFiling()
                .of(county)
                .fromRevision(revision)
                .answered(
                        Answers.builder()
                                .text("ID-10.POPULATION", "ALL")
                                .text("ID-10.NOTE", "Free text.")
                                .build());
    }

    @Test
    @DisplayName("give the release their answers in the fields that are asked for")
    void methods() {
        Submission yuba = store.add(filing(YUBA).approved());
        store.add(filing(ALPINE).approved());
        Release release = store.add(aRelease().of(yuba).frozen());
        store.tell(MEMBERS, all -> all.copyMethods(release, List.of()));
        assertThat(methods(release)).isEmpty();
        store.tell(
                MEMBERS,
                all -> all.copyMethods(release, List.of("ID-10.POPULATION", "ID-10.UNDER")));
        assertThat(methods(release))
                .containsExactly(new CountyMethod(YUBA, "ID-10.POPULATION", "ALL"));
    }

    private void decide(Release release, TextAuthor author) {
        DecidedText decided =
                new DecidedText(release, new PublicText(author, "ID-10.NOTE", "Free text."));
        decided.decide("Free text.", TextVerdict.PASSED, "", Staff.DISCLOSURE, NOON);
        store.add(decided);
    }

    private Optional<DecidedText> decided(Release release, TextAuthor author) {
        return store.ask(Decisions.MADE, all -> all.apply(release, author));
    }

    @Test
    @DisplayName("keep the decisions on texts of the same revision, and no others")
    void carryDecisions() {
        Submission yuba = store.add(filing(YUBA).approved());
        Submission alpine = store.add(filing(ALPINE).published());
        Submission corrected = store.add(filing(ALPINE, 2).approved());
        Release release = store.add(aRelease().of(yuba, alpine).published());
        Release next = store.add(aRelease().revision(2).of(yuba, corrected).frozen());
        TextAuthor ofYuba = new TextAuthor(YUBA.value());
        TextAuthor ofAlpine = new TextAuthor(ALPINE.value());
        decide(release, ofYuba);
        decide(release, ofAlpine);
        decide(release, TextAuthor.STATE);
        store.tell(MEMBERS, all -> all.carryDecisions(next));
        assertThat(decided(next, ofYuba))
                .hasValueSatisfying(
                        each ->
                                assertThat(each.on("Free text."))
                                        .isEqualTo(
                                                decided(release, ofYuba)
                                                        .orElseThrow()
                                                        .on("Free text.")));
        assertThat(decided(next, ofAlpine)).isEmpty();
        assertThat(decided(next, TextAuthor.STATE)).isEmpty();
    }

    @Test
    @DisplayName("are deleted with one release only, with all that was fixed with it")
    void drop() {
        Submission yuba = store.add(filing(YUBA).approved());
        Release release = store.add(aRelease().of(yuba).frozen());
        Release other = store.add(aRelease().revision(2).of(yuba).frozen());
        for (Release each : List.of(release, other)) {
            decide(each, new TextAuthor(YUBA.value()));
            store.tell(MEMBERS, all -> all.copyMethods(each, List.of("ID-10.POPULATION")));
        }
        store.tell(MEMBERS, all -> all.drop(release));
        assertThat(of(release)).isEmpty();
        assertThat(methods(release)).isEmpty();
        assertThat(decided(release, new TextAuthor(YUBA.value()))).isEmpty();
        assertThat(of(other)).hasSize(1);
        assertThat(methods(other)).hasSize(1);
        assertThat(decided(other, new TextAuthor(YUBA.value()))).isPresent();
    }
}

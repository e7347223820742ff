package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.ReleaseTrial;
import org.csecprogress.release.making.TableTest;
import org.csecprogress.release.making.UnpricedPlan;
import org.csecprogress.release.record.ReleaseCertificate;
import org.csecprogress.release.record.ReleaseContent;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseCounty;
import org.csecprogress.release.record.ReleaseMilestone;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseReference;
import org.csecprogress.release.record.ReleaseSource;
import org.csecprogress.release.record.SourceCounty;
import org.csecprogress.release.record.TableHead;
import org.csecprogress.release.record.TableReview;
import org.csecprogress.release.record.WithholdingReason;

/** The results of builds, in memory. */
public final class MemoryReleaseContents implements ReleaseContents {
    private static final Set<ReleaseStatus> PUBLIC_THEN =
            EnumSet.of(ReleaseStatus.PUBLISHED, ReleaseStatus.CLEARED, ReleaseStatus.SCHEDULED);

    /** The rows that are deleted with a build, with what a database deletes by itself. */
    private static final List<Class<?>> BUILT =
            List.of(
                    ReleaseProof.class,
                    ReleaseCertificate.class,
                    UnpricedPlan.class,
                    WithholdingReason.class,
                    TableReview.class,
                    TableHead.class,
                    ReleaseReference.class,
                    TableTest.class,
                    ReleaseTrial.class,
                    ReleaseContent.class,
                    SourceCounty.class,
                    ReleaseSource.class);

    private final Memory memory;

    public MemoryReleaseContents(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(ReleaseContent content) {
        memory.add(content);
    }

    @Override
    public Optional<ReleaseContent> of(Release release) {
        return OfRelease.all(memory, ReleaseContent.class, release).findFirst();
    }

    @Override
    public void add(ReleaseCertificate certificate) {
        memory.add(certificate);
    }

    @Override
    public Optional<ReleaseCertificate> certificate(Release release) {
        return OfRelease.all(memory, ReleaseCertificate.class, release).findFirst();
    }

    @Override
    public void addReferences(Release release, Collection<Release> others) {
        others.forEach(other -> memory.add(new ReleaseReference(release, other)));
    }

    private Stream<Release> others(Release release) {
        return OfRelease.all(memory, ReleaseReference.class, release)
                .map(each -> Memory.value(each, "other"));
    }

    @Override
    public List<Long> references(Release release) {
        return others(release).map(Release::id).toList();
    }

    @Override
    public Set<ReleaseNumber> referenced(Release release) {
        return others(release).map(Release::number).collect(Collectors.toSet());
    }

    @Override
    public void addProofs(Collection<ReleaseProof> proofs) {
        memory.addAll(proofs);
    }

    @Override
    public List<ReleaseProof> proofs(Release release) {
        return OfRelease.all(memory, ReleaseProof.class, release).toList();
    }

    @Override
    public void copyEarlier(Release release, ReportingPeriod from) {
        ReportingPeriod period = release.number().period();
        Map<ReportingPeriod, Release> newest =
                others(release)
                        .filter(other -> PUBLIC_THEN.contains(other.status()))
                        .filter(other -> isBetween(other.number().period(), from, period))
                        .collect(
                                Collectors.toMap(
                                        other -> other.number().period(),
                                        other -> other,
                                        BinaryOperator.maxBy(comparing(Release::number))));
        newest.values().forEach(source -> copy(source, release));
        Optional.ofNullable(newest.get(period.minus(1)))
                .ifPresent(source -> copyMilestones(source, release));
    }

    private static boolean isBetween(
            ReportingPeriod period, ReportingPeriod from, ReportingPeriod before) {
        return period.compareTo(from) >= 0 && period.compareTo(before) < 0;
    }

    private void copy(Release source, Release to) {
        memory.add(new ReleaseSource(to, source.number()));
        OfRelease.all(memory, ReleaseCounty.class, source)
                .filter(each -> Standing.COUNTED.contains(each.standing()))
                .map(each -> new SourceCounty(to, source.number().period(), each.county()))
                .forEach(memory::add);
        MemoryReleaseTables.cells(memory, source)
                .filter(cell -> cell.row().dimension().equals(TableId.TOTAL))
                .map(cell -> new EarlierQuarters.Total(cell.table(), cell.row()))
                .forEach(
                        total ->
                                memory.block(EarlierTotalRow.class)
                                        .add(new EarlierTotalRow(to, total)));
    }

    private void copyMilestones(Release source, Release to) {
        OfRelease.all(memory, ReleaseMilestone.class, source)
                .map(each -> new EarlierMilestoneRow(to, each.standing()))
                .forEach(memory.block(EarlierMilestoneRow.class)::add);
    }

    @Override
    public void drop(Release release) {
        OfRelease.drop(memory, release, BUILT);
        drop(CellRow.class, row -> row.release().id() == release.id());
        drop(ShownRow.class, row -> row.release().id() == release.id());
        drop(EarlierTotalRow.class, row -> row.release().id() == release.id());
        drop(EarlierMilestoneRow.class, row -> row.release().id() == release.id());
    }

    private <T> void drop(Class<T> block, Predicate<T> isOf) {
        memory.block(block).removeIf(isOf);
    }
}

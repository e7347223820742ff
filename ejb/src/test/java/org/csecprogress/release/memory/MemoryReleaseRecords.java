package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.record.ReleaseCounty;
import org.csecprogress.release.record.ReleaseMilestone;
import org.csecprogress.release.record.ReleaseRecords;
import org.csecprogress.release.record.ReleaseSource;
import org.csecprogress.release.record.SourceCounty;
import org.csecprogress.release.record.TableHead;
import org.csecprogress.release.text.PassedText;

/** The stored parts of releases, in memory. */
public class MemoryReleaseRecords implements ReleaseRecords {
    private final Memory memory;

    public MemoryReleaseRecords(Memory memory) {
        this.memory = memory;
    }

    /** Returns what belongs to the release of a number; nothing if there is none. */
    <T> Stream<T> of(ReleaseNumber number, Function<Release, Stream<T>> question) {
        return new MemoryReleases(memory).find(number).stream().flatMap(question);
    }

    @Override
    public List<ReleaseTable> tables(ReleaseNumber number) {
        return tables(number, row -> true).toList();
    }

    @Override
    public List<ReleaseTable> tables(ReleaseNumber number, String place) {
        return tables(number, row -> row.geography().equals(place))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Stream<ReleaseTable> tables(ReleaseNumber number, Function<ReleaseRow, Boolean> asked) {
        Map<String, List<ReleaseRow>> rows =
                of(number, release -> MemoryReleaseTables.cells(memory, release))
                        .filter(cell -> asked.apply(cell.row()))
                        .collect(
                                Collectors.groupingBy(
                                        CellRow::table,
                                        Collectors.mapping(CellRow::row, Collectors.toList())));
        return titles(number).stream()
                .map(table -> table.with(rows.getOrDefault(table.id(), List.of())));
    }

    @Override
    public List<ReleaseTable> titles(ReleaseNumber number) {
        return of(number, release -> MemoryReleaseTables.heads(memory, release))
                .map(MemoryReleaseRecords::table)
                .toList();
    }

    private static ReleaseTable table(TableHead head) {
        return new ReleaseTable(
                Memory.value(head, "table"),
                Memory.value(head, "measure"),
                Memory.value(head, "dimension"),
                new LocalText(Memory.value(head, "english"), Memory.value(head, "spanish")),
                List.of());
    }

    @Override
    public Map<ReleaseNumber, List<ReleaseTable>> titles() {
        return memory.all(Release.class)
                .filter(release -> release.status().isPublic())
                .map(Release::number)
                .filter(number -> !titles(number).isEmpty())
                .collect(Collectors.toMap(number -> number, this::titles));
    }

    @Override
    public List<CountyStanding> counties(ReleaseNumber number) {
        return of(number, release -> OfRelease.all(memory, ReleaseCounty.class, release))
                .map(
                        each ->
                                new CountyStanding(
                                        each.county(),
                                        each.standing(),
                                        Memory.value(each, "fromFirst")))
                .sorted(comparing(CountyStanding::county))
                .toList();
    }

    @Override
    public List<MilestoneStanding> milestones(ReleaseNumber number) {
        return inOrder(
                of(number, release -> OfRelease.all(memory, ReleaseMilestone.class, release))
                        .map(ReleaseMilestone::standing));
    }

    private static List<MilestoneStanding> inOrder(Stream<MilestoneStanding> standings) {
        return standings
                .sorted(
                        comparing(MilestoneStanding::county)
                                .thenComparing(MilestoneStanding::milestone))
                .toList();
    }

    @Override
    public List<CountyMethod> methods(ReleaseNumber number) {
        return memory.block(MethodRow.class).stream()
                .filter(row -> row.release().number().equals(number))
                .map(MethodRow::method)
                .sorted(comparing(CountyMethod::county).thenComparing(CountyMethod::field))
                .toList();
    }

    @Override
    public EarlierQuarters earlier(ReleaseNumber number) {
        return new EarlierQuarters(
                sources(number), totals(number), reporting(number), last(number));
    }

    private List<ReleaseNumber> sources(ReleaseNumber number) {
        return of(number, release -> OfRelease.all(memory, ReleaseSource.class, release))
                .map(
                        each ->
                                new ReleaseNumber(
                                        Memory.value(each, "period"),
                                        Memory.<Integer>value(each, "revision")))
                .sorted()
                .toList();
    }

    private List<EarlierQuarters.Total> totals(ReleaseNumber number) {
        return memory.block(EarlierTotalRow.class).stream()
                .filter(row -> row.release().number().equals(number))
                .map(EarlierTotalRow::total)
                .sorted(
                        comparing((EarlierQuarters.Total each) -> each.row().period())
                                .thenComparing(EarlierQuarters.Total::table)
                                .thenComparing(each -> each.row().geography()))
                .toList();
    }

    private Map<ReportingPeriod, Set<CountyCode>> reporting(ReleaseNumber number) {
        return of(number, release -> OfRelease.all(memory, SourceCounty.class, release))
                .collect(
                        Collectors.groupingBy(
                                each -> Memory.value(each, "period"),
                                Collectors.mapping(
                                        each -> Memory.value(each, "county"), Collectors.toSet())));
    }

    private List<MilestoneStanding> last(ReleaseNumber number) {
        return inOrder(
                memory.block(EarlierMilestoneRow.class).stream()
                        .filter(row -> row.release().number().equals(number))
                        .map(EarlierMilestoneRow::standing));
    }

    @Override
    public List<PublicText> texts(ReleaseNumber number) {
        return of(number, release -> OfRelease.all(memory, PassedText.class, release))
                .map(
                        each ->
                                new PublicText(
                                        new TextAuthor(Memory.value(each, "author")),
                                        Memory.value(each, "field"),
                                        Memory.value(each, "body")))
                .sorted(
                        comparing((PublicText each) -> each.author().code())
                                .thenComparing(PublicText::field))
                .toList();
    }

    @Override
    public List<PublicText> texts(ReleaseNumber number, String author) {
        return texts(number).stream().filter(each -> each.author().code().equals(author)).toList();
    }
}

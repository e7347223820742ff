package org.csecprogress.release.protection;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csecprogress.auditrelease.ArchiveAudit;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.demo.service.DemoCatalogs;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.exploration.AnsweredRow;
import org.csecprogress.release.exploration.FigureAnswer;
import org.csecprogress.release.exploration.FigureAnswers;
import org.csecprogress.release.exploration.FigureQuestion;
import org.csecprogress.release.exploration.LikeCounties;
import org.csecprogress.release.exploration.NearestQuestion;
import org.csecprogress.release.exploration.QuestionSpace;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Asks every question about a protected quarter of the demonstration that has yearly tables; at
 * night about four quarters, which make a fiscal year.
 */
@DisplayName("Every question that can be asked about releases")
class ExploredArchiveTest {
    private static final int QUARTERS = Boolean.getBoolean("csec.nightly") ? 4 : 1;
    private static final ReportingPeriod LAST = DemoArchive.FIRST.plus(3);
    private static final Counties COUNTIES = Counties.builtIn();
    private static final Catalogs CATALOGS =
            Catalogs.read(DemoCatalogs.over(Catalogs.builtInSource()));
    private static final Catalog CATALOG = CATALOGS.forPeriod(DemoArchive.FIRST);
    private static final LikeCounties LIKE = new LikeCounties(COUNTIES, Populations.builtIn());

    /** The masked tables of each quarter. */
    private static final Map<ReportingPeriod, Map<String, ReleaseTable>> MASKED = new TreeMap<>();

    /** The tables as they would be if nothing were withheld. */
    private static final Map<ReportingPeriod, Map<String, ReleaseTable>> TRUE = new TreeMap<>();

    private static QuestionSpace space;

    @BeforeAll
    static void publish() {
        var gate = new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
        DemoArchive archive = new DemoArchive();
        List<Earlier> earlier = new ArrayList<>();
        Set<ReleaseNumber> known = new HashSet<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            FrozenFigures figures = archive.quarter(LAST.minus(QUARTERS - 1 - quarter));
            ProtectedRelease made =
                    gate.protect(LinkedRelease.of(figures, earlier, Previewed.NOTHING, Set.of()));
            LinkedRelease linked = made.linked();
            MASKED.put(figures.period(), tables(linked, made.shown(), earlier));
            TRUE.put(figures.period(), tables(linked, linked.names().keySet(), earlier));
            earlier.add(new Earlier(figures, made.shown(), Set.copyOf(known)));
            known.add(figures.number());
        }
        space =
                new QuestionSpace(
                        CATALOG, COUNTIES, MASKED.keySet(), Set.copyOf(MASKED.keySet()), "VC-08");
    }

    private static Map<String, ReleaseTable> tables(
            LinkedRelease linked, Set<String> shown, List<Earlier> earlier) {
        return PublicTables.of(linked, shown, earlier, Populations.builtIn()).stream()
                .collect(toMap(ReleaseTable::id, table -> table));
    }

    private static List<ReleaseRow> masked(ReportingPeriod quarter, String table) {
        return rows(MASKED, quarter, table);
    }

    private static List<ReleaseRow> rows(
            Map<ReportingPeriod, Map<String, ReleaseTable>> of,
            ReportingPeriod quarter,
            String table) {
        return Optional.ofNullable(of.get(quarter).get(table))
                .map(ReleaseTable::rows)
                .orElse(List.of());
    }

    /** Everything that is said in answer to all questions, by release and table. */
    private record Union(
            Map<ReportingPeriod, Map<String, Set<ReleaseRow>>> said, List<AnsweredRow> foreign) {
        /** Asks all questions of tables, and keeps each row that the masked tables don't have. */
        static Union of(FigureAnswers.Published published) {
            Union union = new Union(new TreeMap<>(), new ArrayList<>());
            FigureAnswers answers = new FigureAnswers(published, space, LIKE);
            Map<ReportingPeriod, Map<String, Set<ReleaseRow>>> open = new TreeMap<>();
            MASKED.forEach(
                    (quarter, tables) -> {
                        Map<String, Set<ReleaseRow>> rows = new TreeMap<>();
                        tables.forEach((id, table) -> rows.put(id, Set.copyOf(table.rows())));
                        open.put(quarter, rows);
                    });
            space.all().map(answers::of).forEach(answer -> union.add(answer, open));
            return union;
        }

        private void add(
                FigureAnswer answer, Map<ReportingPeriod, Map<String, Set<ReleaseRow>>> open) {
            ReportingPeriod quarter = answer.question().time().quarter();
            for (AnsweredRow row : answer.rows()) {
                String table = row.table().toString();
                boolean isNew =
                        said.computeIfAbsent(quarter, q -> new TreeMap<>())
                                .computeIfAbsent(table, t -> new LinkedHashSet<>())
                                .add(row.row());
                if (isNew && !open.get(quarter).getOrDefault(table, Set.of()).contains(row.row())) {
                    foreign.add(row);
                }
            }
        }

        /** Audits what is said from outside, as files of their releases. */
        List<ArchiveFinding> audit() {
            ArchiveAudit audit = new ArchiveAudit();
            said.forEach(
                    (quarter, tables) ->
                            tables.forEach(
                                    (id, rows) ->
                                            audit.addTable(
                                                    new ReleaseNumber(quarter, 1).toString(),
                                                    id,
                                                    MASKED.get(quarter)
                                                            .get(id)
                                                            .with(List.copyOf(rows))
                                                            .file(true))));
            DictionaryFiles dictionary =
                    DictionaryFiles.read(DemoCatalogs.over(Catalogs.builtInSource()), CATALOGS);
            dictionary
                    .names()
                    .forEach(n -> audit.addDictionary(n, dictionary.find(n).orElseThrow()));
            ArchiveAudit.Outcome outcome = audit.run(new OrTools());
            assertThat(outcome.decided()).isTrue();
            return outcome.findings();
        }
    }

    @Test
    @DisplayName("is answered with rows of the masked tables, which together disclose nothing")
    void union() {
        Union union = Union.of(ExploredArchiveTest::masked);
        assertThat(union.foreign()).isEmpty();
        assertThat(union.audit()).isEmpty();
        // All that is published can be asked for, so the attack was on all of it.
        MASKED.forEach(
                (quarter, tables) ->
                        tables.forEach(
                                (id, table) ->
                                        assertThat(union.said().get(quarter).get(id))
                                                .as("%s %s", quarter, id)
                                                .containsExactlyInAnyOrderElementsOf(
                                                        table.rows())));
    }

    @Test
    @DisplayName("would be caught if it were answered with a withheld count")
    void withheldCount() {
        ReleaseRow leak = small().findFirst().orElseThrow();
        Union union =
                Union.of(
                        (quarter, table) ->
                                masked(quarter, table).stream()
                                        .map(row -> isAt(row, leak) ? leak : row)
                                        .toList());
        assertThat(union.foreign()).extracting(AnsweredRow::row).contains(leak);
        assertThat(union.audit()).extracting(ArchiveFinding::channel).contains(Channel.SHOWN);
    }

    @Test
    @DisplayName("would be caught if it were answered with a table that nothing was withheld from")
    void unmasked() {
        String table = "VC-08.COUNTY.TOTAL.Q";
        Union union =
                Union.of((quarter, id) -> rows(id.equals(table) ? TRUE : MASKED, quarter, id));
        assertThat(union.foreign())
                .isNotEmpty()
                .allMatch(row -> row.table().toString().equals(table));
    }

    /** Returns the rows of counties that are withheld, with their counts of 1 to 10. */
    private static Stream<ReleaseRow> small() {
        ReportingPeriod quarter = LAST;
        String table = "VC-08.COUNTY.TOTAL.Q";
        List<ReleaseRow> masked = masked(quarter, table);
        return rows(TRUE, quarter, table).stream()
                .filter(row -> row.value().filter(v -> v.signum() > 0).isPresent())
                .filter(row -> row.value().orElseThrow().intValueExact() < PrimaryRule.FLOOR)
                .filter(row -> masked.stream().anyMatch(m -> m.isWithheld() && isAt(m, row)));
    }

    private static boolean isAt(ReleaseRow row, ReleaseRow other) {
        return row.period().equals(other.period())
                && row.measure().equals(other.measure())
                && row.geography().equals(other.geography())
                && row.dimension().equals(other.dimension())
                && row.category().equals(other.category());
    }

    @Test
    @DisplayName("leads to a question with a public answer if it has none itself")
    void nearest() {
        FigureAnswers answers = new FigureAnswers(ExploredArchiveTest::masked, space, LIKE);
        NearestQuestion nearest = new NearestQuestion(space, answers);
        List<FigureQuestion> silent =
                space.all().filter(question -> !answers.of(question).isShown()).toList();
        assertThat(silent).hasSizeGreaterThan(1_000);
        assertThat(silent)
                .allSatisfy(
                        question ->
                                assertThat(nearest.to(question))
                                        .isPresent()
                                        .get()
                                        .satisfies(
                                                other -> {
                                                    assertThat(answers.of(other).isShown())
                                                            .isTrue();
                                                    assertThat(other.measure())
                                                            .isEqualTo(question.measure());
                                                }));
    }
}

package org.csecprogress.aggregation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.aggregation.FiledFigures;
import org.csecprogress.aggregation.FiledFigures.Filed;
import org.csecprogress.aggregation.FiledFigures.RegionSum;
import org.csecprogress.aggregation.memory.MemoryFiledFigures;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.StoredRevisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The figures of filings that are summed up")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FiledFiguresContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode COLUSA = Staff.county("Colusa");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final CellKey TOTAL = CellKey.total("ID-04");
    private static final CellKey PART = new CellKey("ID-04", "AGE", "A10_11");
    private static final Made<FiledFigures> FIGURES =
            new Made<>((em, sql) -> new SqlFiledFigures(sql), MemoryFiledFigures::new);

    private final ContractStore store;

    FiledFiguresContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static String region(CountyCode county) {
        return SharedCatalog.counties().byCode(county).region().code();
    }

    private static Answers total(String amount) {
        return Answers.builder().figure(TOTAL, new Answer.Count(new BigDecimal(amount))).build();
    }

    private static FilingBuilder of(CountyCode county, String amount) {
        return aFiling().of(county).answered(total(amount));
    }

    private List<String> approved(ReportingPeriod period) {
        return store.ask(FIGURES, all -> all.approved(period)).stream()
                .map(FiledFiguresContractTest::written)
                .toList();
    }

    /** Without the scale of the sum, which says nothing. */
    private static String written(RegionSum sum) {
        return "%s %s %s of %d"
                .formatted(sum.region(), sum.key(), plain(sum.sum()), sum.counties());
    }

    private static String written(Filed figure) {
        return "%s %s %s %s"
                .formatted(figure.county(), figure.region(), figure.key(), plain(figure.amount()));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private List<String> of(Function<Submission, Integer> number, Submission... filings) {
        List<Long> revisions =
                List.of(filings).stream()
                        .map(each -> StoredRevisions.of(store, each, number.apply(each)).id())
                        .toList();
        return store.ask(FIGURES, all -> all.of(revisions)).stream()
                .map(FiledFiguresContractTest::written)
                .toList();
    }

    @Test
    @DisplayName("are added up by region over the approved filings of a quarter")
    void sums() {
        store.add(of(YUBA, "2.5").approved());
        store.add(of(COLUSA, "40").published());
        store.add(of(NAPA, "7").approved());
        store.add(of(Staff.county("Sutter"), "500").inReview());
        store.add(aFiling().of(YUBA).in("2026Q2").answered(total("1000")).approved());
        assertThat(region(YUBA)).isEqualTo(region(COLUSA)).isNotEqualTo(region(NAPA));
        assertThat(approved(Q3))
                .containsExactlyInAnyOrder(
                        region(YUBA) + " ID-04 42.5 of 2", region(NAPA) + " ID-04 7 of 1");
        assertThat(approved(Q3.plus(1))).isEmpty();
    }

    @Test
    @DisplayName("are those of the current revision, or of the revisions asked for")
    void revisions() {
        Submission yuba = store.add(of(YUBA, "1000").returned().answered(total("3")).approved());
        Submission napa = store.add(of(NAPA, "7"));
        assertThat(approved(Q3)).containsExactly(region(YUBA) + " ID-04 3 of 1");
        assertThat(of(Submission::revision, yuba, napa))
                .containsExactlyInAnyOrder(
                        "58 " + region(YUBA) + " ID-04 3", "28 " + region(NAPA) + " ID-04 7");
        assertThat(of(filing -> 1, yuba)).containsExactly("58 " + region(YUBA) + " ID-04 1000");
        assertThat(of(Submission::revision)).isEmpty();
    }

    @Test
    @DisplayName("are counted where there is a number, be it zero, and not where there is a reason")
    void absent() {
        Answers some =
                Answers.builder()
                        .figure(TOTAL, Answer.of(0))
                        .figure(PART, Answer.of(0))
                        .figure(CellKey.total("ID-03"), Answer.absent(AbsentReason.NA_PENDING))
                        .build();
        Submission yuba = store.add(aFiling().of(YUBA).answered(some).approved());
        String region = region(YUBA);
        assertThat(approved(Q3))
                .containsExactlyInAnyOrder(
                        region + " " + TOTAL + " 0 of 1", region + " " + PART + " 0 of 1");
        assertThat(of(Submission::revision, yuba))
                .containsExactlyInAnyOrder(
                        "58 " + region + " " + TOTAL + " 0", "58 " + region + " " + PART + " 0");
    }
}

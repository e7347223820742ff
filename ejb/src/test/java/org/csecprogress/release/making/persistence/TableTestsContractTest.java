package org.csecprogress.release.making.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.TableTest;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.memory.MemoryTableTests;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.csecprogress.release.protection.figure.DetailTester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The tests of the tables of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class TableTestsContractTest {
    private static final TableId FIRST = TableId.parse("ID-01.COUNTY.TOTAL.Q");
    private static final TableId SECOND = TableId.parse("ID-03.COUNTY.TOTAL.Q");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Made<TableTests> TESTS =
            Made.by(JpaTableTests::new, MemoryTableTests::new);

    private final ContractStore store;
    private Release release;
    private Release later;

    TableTestsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void tests() {
        release = store.add(aRelease().built());
        later = store.add(aRelease().revision(2).built());
        save(release, test(SECOND, Consequence.PUBLISHED), test(FIRST, Consequence.NOT_PUBLISHED));
        save(later, test(FIRST, Consequence.KEPT));
    }

    private void save(Release of, TableDetail... tests) {
        store.tell(TESTS, all -> all.save(of, Arrays.asList(tests), TODAY));
    }

    private List<TableTest> of(Release... releases) {
        return store.ask(TESTS, all -> all.of(Arrays.asList(releases)));
    }

    private List<DetailTester.Past> past(Release... releases) {
        return store.ask(TESTS, all -> all.past(Arrays.asList(releases)));
    }

    private static TableDetail test(TableId table, Consequence consequence) {
        return new TableDetail(table, 20, 9, 2, 30, 10, consequence);
    }

    @Test
    @DisplayName("are read as they were made, in the order of the tables' codes")
    void read() {
        List<TableTest> tests = store.ask(TESTS, all -> all.of(release));
        assertThat(tests)
                .extracting(TableTest::test)
                .containsExactly(
                        test(FIRST, Consequence.NOT_PUBLISHED),
                        test(SECOND, Consequence.PUBLISHED));
        assertThat(tests).extracting(TableTest::testedOn).containsOnly(TODAY);
        assertThat(tests).extracting(TableTest::releaseId).containsOnly(release.id());
        assertThat(TableDetail.leftOut(tests.stream().map(TableTest::test).toList()))
                .containsExactly(FIRST);
    }

    @Test
    @DisplayName("are read for some releases, and none for none")
    void some() {
        assertThat(of(release, later)).hasSize(3);
        assertThat(of()).isEmpty();
    }

    @Test
    @DisplayName("are input for later ones, release by release")
    void input() {
        assertThat(past(later, release))
                .containsExactly(
                        new DetailTester.Past(later.number(), test(FIRST, Consequence.KEPT)),
                        new DetailTester.Past(
                                release.number(), test(FIRST, Consequence.NOT_PUBLISHED)),
                        new DetailTester.Past(
                                release.number(), test(SECOND, Consequence.PUBLISHED)));
        assertThat(past()).isEmpty();
    }
}

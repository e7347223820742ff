package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A release that cannot be proved")
class RemediesTest {
    private static final String RACE = "CT-03.STATE.RACE.Q";
    private static final String SEX = "CT-01.STATE.SEX.Q";

    private final ReleaseProtection gate =
            new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
    private final List<Set<TableId>> asked = new ArrayList<>();
    private final QuarterFigures figures = aQuarter().fill("CT-03", 20);
    private final Map<String, Set<Long>> known = new HashMap<>();

    /** Sets a row to four with all others known, so that nothing can hide it. */
    private void small(String code, String dimension, String group, String other) {
        String row = code + "@" + dimension + ":" + group;
        figures.move(figures.value(row) - 4, row, code + "@" + dimension + ":" + other);
        known.put(code, Set.of(figures.value(code)));
        FrozenFigures frozen = figures.frozen();
        for (PublicGroup each : frozen.catalog().dimension(dimension).publicGroups()) {
            CellKey key = new CellKey(code, each.dimension(), each.code());
            Address address = Address.of(Geography.STATE, key);
            if (!address.toString().equals(row)) {
                frozen.figure(Geography.STATE, key)
                        .ifPresent(cell -> known.put(address.toString(), Set.of(cell.sum())));
            }
        }
    }

    private LinkedRelease release(Set<TableId> left) {
        return LinkedRelease.of(figures.frozen(), List.of(), new Previewed(known), left);
    }

    private UnprovedReleaseException failure() {
        return catchThrowableOfType(
                UnprovedReleaseException.class, () -> gate.protect(release(Set.of())));
    }

    private List<Remedy> remedies() {
        return Remedies.of(failure(), release(Set.of()), this::without);
    }

    private Optional<ProtectedRelease> without(Set<TableId> tables) {
        asked.add(new HashSet<>(tables));
        try {
            return Optional.of(gate.protect(release(tables)));
        } catch (UnprovedReleaseException e) {
            return Optional.empty();
        }
    }

    private static int rows(String dimension) {
        return QuarterFigures.CATALOG.dimension(dimension).publicGroups().size();
    }

    private static Set<String> names(Remedy remedy) {
        return remedy.without().stream().map(TableId::toString).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("names the figure, its table and who could work it out")
    void named() {
        small("CT-03", "RACE", "BLACK", "LATINO");
        UnprovedFigure figure = failure().figures().get(0);
        assertThat(figure.table()).hasToString(RACE);
        assertThat(figure.key()).hasToString("CT-03@RACE:BLACK");
        assertThat(figure.place()).hasToString("STATE");
        assertThat(figure.itself()).isTrue();
        assertThat(figure.proof()).isEqualTo(Proof.DETERMINED);
        assertThat(figure.by()).contains(Attacker.PUBLIC);
    }

    @Test
    @DisplayName("names figures in the order of the tables, each once")
    void ordered() {
        small("CT-01", "SEX", "F", "M");
        small("CT-03", "RACE", "BLACK", "LATINO");
        List<String> tables = failure().figures().stream().map(f -> f.table().toString()).toList();
        assertThat(tables).doesNotHaveDuplicates().containsExactly(SEX, RACE);
    }

    @Test
    @DisplayName("can be published without the table, at the cost of its figures")
    void oneTable() {
        small("CT-03", "RACE", "BLACK", "LATINO");
        List<Remedy> remedies = remedies();
        Remedy cheapest = remedies.get(0);
        assertThat(names(cheapest)).containsExactly(RACE);
        assertThat(cheapest.proved()).isTrue();
        assertThat(cheapest.lost()).isEqualTo(rows("RACE"));
        assertThat(cheapest.withheld()).isZero();
        assertThat(remedies).as("to leave out more is no remedy").hasSize(1);
    }

    @Test
    @DisplayName("lists the cheapest remedy for readers first")
    void cheapestFirst() {
        small("CT-01", "SEX", "F", "M");
        small("CT-03", "RACE", "BLACK", "LATINO");
        Set<TableId> both = Set.of(TableId.parse(SEX), TableId.parse(RACE));
        Optional<ProtectedRelease> proved = without(both);
        List<Remedy> remedies = Remedies.of(failure(), release(Set.of()), tables -> proved);
        assertThat(remedies)
                .extracting(RemediesTest::names)
                .containsExactly(Set.of(SEX), Set.of(RACE));
        assertThat(remedies).extracting(Remedy::cost).isSorted().doesNotHaveDuplicates();
        assertThat(remedies).extracting(Remedy::lost).containsExactly(rows("SEX"), rows("RACE"));
    }

    @Test
    @DisplayName("says which tables alone are not enough, and that both together are")
    void twoTables() {
        small("CT-01", "SEX", "F", "M");
        small("CT-03", "RACE", "BLACK", "LATINO");
        List<Remedy> remedies = remedies();
        assertThat(remedies)
                .filteredOn(remedy -> !remedy.proved())
                .extracting(RemediesTest::names)
                .contains(Set.of(RACE), Set.of(SEX));
        assertThat(asked).hasSizeLessThanOrEqualTo(Remedies.MOST).doesNotHaveDuplicates();
        assertThat(names(remedies.get(0))).containsExactlyInAnyOrder(RACE, SEX);
        assertThat(remedies.get(0).proved()).isTrue();
        assertThat(remedies.get(0).lost()).isEqualTo(rows("RACE") + rows("SEX"));
    }

    @Test
    @DisplayName("is tried without a limited number of tables")
    void bounded() {
        small("CT-01", "SEX", "F", "M");
        small("CT-03", "RACE", "BLACK", "LATINO");
        small("CT-01", "RACE", "BLACK", "LATINO");
        UnprovedReleaseException failed = failure();
        assertThat(tryOut(failed, tables -> false, Optional.empty())).noneMatch(Remedy::proved);
        Set<TableId> all = asked.stream().max(Comparator.comparing(Set::size)).orElseThrow();
        Optional<ProtectedRelease> proved = without(all);
        assertThat(proved).isPresent();
        asked.clear();
        assertThat(tryOut(failed, all::equals, proved)).hasSize(Remedies.MOST);
        assertThat(asked).hasSize(Remedies.MOST).doesNotHaveDuplicates();
    }

    private List<Remedy> tryOut(
            UnprovedReleaseException failed,
            Predicate<Set<TableId>> isEnough,
            Optional<ProtectedRelease> proved) {
        return Remedies.of(
                failed,
                release(Set.of()),
                tables -> {
                    asked.add(tables);
                    return isEnough.test(tables) ? proved : Optional.empty();
                });
    }
}

package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A quarter of the demonstration")
class LateCountiesTest {
    /** Late counties: small, large, alone in a region, one of two, and several at once. */
    private static final List<Set<String>> PLANTED =
            List.of(
                    Set.of("08"),
                    Set.of("19"),
                    Set.of("13"),
                    Set.of("15"),
                    Set.of("10", "15"),
                    Set.of("02", "08", "34"));

    private static final int RANDOM = 200;
    private static final long SEED = 58;

    private final ReleaseProtection gate =
            new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());

    /** Returns the planted sets; at night each county alone, and random pairs and triples. */
    static List<Set<String>> late() {
        if (!Boolean.getBoolean("csec.nightly")) {
            return PLANTED;
        }
        List<Set<String>> all = new ArrayList<>(PLANTED);
        List<String> codes =
                Counties.builtIn().all().stream().map(county -> county.code().value()).toList();
        codes.forEach(code -> all.add(Set.of(code)));
        Random random = new Random(SEED);
        for (int i = 0; i < RANDOM; i++) {
            Set<String> some = new TreeSet<>();
            while (some.size() < 2 + i % 2) {
                some.add(codes.get(random.nextInt(codes.size())));
            }
            all.add(some);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("late")
    @DisplayName("is restated with late counties, and withholds nothing because of it")
    void late(Set<String> late) {
        DemoArchive archive = new DemoArchive();
        Set<String> others = new TreeSet<>();
        Counties.builtIn().all().forEach(county -> others.add(county.code().value()));
        others.removeAll(late);
        FrozenFigures first = archive.quarter(DemoArchive.FIRST, others);
        ProtectedRelease one =
                gate.protect(LinkedRelease.of(first, List.of(), Previewed.NOTHING, Set.of()));
        Earlier before = new Earlier(first, one.shown(), Set.of());

        FrozenFigures second = archive.again(DemoArchive.FIRST, 2).after(before);
        ProtectedRelease two =
                gate.protect(
                        LinkedRelease.of(second, List.of(before), Previewed.NOTHING, Set.of()));
        assertThat(two.shown()).containsAll(one.shown());
        assertNothingMovedByFew(first, second, two.linked());
    }

    /** Returns one county; at night each county alone. */
    static List<String> single() {
        return Boolean.getBoolean("csec.nightly")
                ? Counties.builtIn().all().stream().map(county -> county.code().value()).toList()
                : List.of("15");
    }

    @ParameterizedTest
    @MethodSource("single")
    @DisplayName("is restated when the quarter after it is public")
    void lateBeneath(String late) {
        DemoArchive archive = new DemoArchive();
        Set<String> others = new TreeSet<>();
        Counties.builtIn().all().forEach(county -> others.add(county.code().value()));
        others.remove(late);
        FrozenFigures first = archive.quarter(DemoArchive.FIRST, others);
        ProtectedRelease one =
                gate.protect(LinkedRelease.of(first, List.of(), Previewed.NOTHING, Set.of()));
        Earlier before = new Earlier(first, one.shown(), Set.of());
        FrozenFigures next = archive.quarter(DemoArchive.FIRST.plus(1));
        ProtectedRelease then =
                gate.protect(LinkedRelease.of(next, List.of(before), Previewed.NOTHING, Set.of()));
        Earlier after = new Earlier(next, then.shown(), Set.of(first.number()));

        FrozenFigures second = archive.again(DemoArchive.FIRST, 2).after(before);
        ProtectedRelease two =
                gate.protect(
                        LinkedRelease.of(
                                second, List.of(before, after), Previewed.NOTHING, Set.of()));
        assertThat(two.shown()).containsAll(one.shown());
        assertNothingMovedByFew(first, second, two.linked());
    }

    private static void assertNothingMovedByFew(
            FrozenFigures first, FrozenFigures second, LinkedRelease linked) {
        var design = new Design(first.catalog(), first.counties());
        for (TableDesign table : linked.tables()) {
            String code = design.value(table.measure());
            if (design.isGuarded(code)) {
                for (Address address : table.addresses(code)) {
                    long change = value(second, address) - value(first, address);
                    assertThat(change == 0 || Math.abs(change) >= PrimaryRule.FLOOR)
                            .as("%s moved by %d", address, change)
                            .isTrue();
                }
            }
        }
    }

    private static long value(FrozenFigures figures, Address address) {
        return figures.figure(address.place(), address.key()).map(Cell::sum).orElse(0L);
    }
}

package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.Requirement.Side;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.solver.LinearModel.Outcome;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The search for a witness")
class WitnessSearchTest {
    private static final Requirement UP = new Requirement(0, Side.ABOVE, 6);
    private static final Requirement DOWN = new Requirement(0, Side.BELOW, 4);

    private static Knowledge knows(Sheet sheet, String... cells) {
        return new Knowledge(Attacker.INSIDER, 0, sheet.cells(cells));
    }

    private static WitnessSearch search(Sheet sheet) {
        return new WitnessSearch(Hidden.of(sheet), new OrTools());
    }

    private static long size(IntegerWitness witness) {
        return IntStream.range(0, witness.cells().length)
                .mapToLong(place -> Math.abs(witness.change(place)))
                .sum();
    }

    private static IntegerWitness found(WitnessSearch search, Requirement requirement) {
        return search.find(requirement, Knowledge.NOTHING).witness();
    }

    @Test
    @DisplayName("finds the smallest sufficient change, each time")
    void smallest() {
        try (WitnessSearch search = search(Sheet.row(5, 6, 30, 40).hide("0", "1", "2", "3"))) {
            assertThat(size(found(search, UP))).isEqualTo(12);
            assertThat(size(found(search, new Requirement(1, Side.BELOW, 5)))).isEqualTo(10);
            assertThat(size(found(search, DOWN))).isEqualTo(8);
            assertThat(search.fall(DOWN, Knowledge.NOTHING)).isCloseTo(4, within(1e-6));
            assertThat(size(found(search, UP))).isEqualTo(12);
            assertThat(found(search, UP).cells()).hasSize(2);
        }
    }

    @Test
    @DisplayName("leaves known cells alone, only for that search")
    void knowledge() {
        Sheet sheet = Sheet.row(5, 20, 30).hide("0", "1");
        try (WitnessSearch search = search(sheet)) {
            WitnessSearch.Answer answer = search.find(UP, knows(sheet, "1", "T"));
            assertThat(answer.witness()).isNull();
            assertThat(answer.reaches()).isFalse();
            assertThat(found(search, UP)).isNotNull();
            assertThat(search.fall(DOWN, knows(sheet, "1"))).isCloseTo(0, within(1e-6));
            assertThat(search.fall(DOWN, Knowledge.NOTHING)).isCloseTo(4, within(1e-6));
        }
    }

    @Test
    @DisplayName("lets no count fall below its minimum")
    void room() {
        Sheet sheet = Sheet.row(5, 3, 30).hide("0", "1");
        try (WitnessSearch search = search(sheet)) {
            assertThat(search.find(UP, Knowledge.NOTHING).reaches()).isFalse();
            assertThat(found(search, new Requirement(0, Side.ABOVE, 2))).isNotNull();
            assertThat(found(search, DOWN)).isNotNull();
            Requirement more = new Requirement(0, Side.BELOW, 5);
            assertThat(search.find(more, Knowledge.NOTHING).reaches()).isFalse();
            // Bounds that were lifted are restored.
            assertThat(search.find(UP, Knowledge.NOTHING).reaches()).isFalse();
            assertThat(search.fall(new Requirement(1, Side.BELOW, 9), Knowledge.NOTHING))
                    .isCloseTo(2, within(1e-6));
        }
    }

    @Test
    @DisplayName("searches both sides when any other value is enough")
    void anywhere() {
        try (WitnessSearch search = search(Sheet.row(5, 1, 30).hide("0", "1"))) {
            IntegerWitness witness = found(search, new Requirement(0, Side.ANYWHERE, 1));
            assertThat(witness.change(0)).isEqualTo(-1);
            IntegerWitness other = found(search, new Requirement(1, Side.ANYWHERE, 1));
            assertThat(other.change(1)).isEqualTo(1);
        }
    }

    /** Returns a sheet where twice "a" is cheapest but never odd, and "e" takes up anything. */
    private static Sheet odd() {
        Sheet sheet = new Sheet().open("c", 8).open("a", 20).open("again", 20).open("e", 30);
        sheet.open("f", 40).open("g", 50).open("T", 78).open("S", 120);
        sheet.sum("again", "a").sum("T", "c", "a", "again", "e").sum("S", "e", "f", "g");
        return sheet.hide("c", "a", "again", "e", "f");
    }

    private static final Requirement ODD = new Requirement(0, Side.ABOVE, 3);

    @Test
    @DisplayName("searches again for whole numbers if the smallest change is fractional")
    void whole() {
        try (WitnessSearch search = search(odd())) {
            assertThat(found(search, ODD).change(0)).isEqualTo(3);
        }
        try (WitnessSearch search = new WitnessSearch(Hidden.of(odd()), new OjAlgo())) {
            assertThat(found(search, ODD)).isNotNull();
        }
    }

    @Test
    @DisplayName("accepts a table that may not be the smallest, but no unsolved program")
    void outcomes() {
        UnaryOperator<Outcome> as = UnaryOperator.identity();
        Moody feasible = new Moody(as, outcome -> Outcome.FEASIBLE);
        try (WitnessSearch search = new WitnessSearch(Hidden.of(odd()), feasible)) {
            assertThat(found(search, ODD)).isNotNull();
        }
        Moody tired = new Moody(as, outcome -> Outcome.FAILED);
        try (WitnessSearch search = new WitnessSearch(Hidden.of(odd()), tired)) {
            WitnessSearch.Answer answer = search.find(ODD, Knowledge.NOTHING);
            assertThat(answer.witness()).isNull();
            assertThat(answer.reaches()).isTrue();
        }
        Moody half = new Moody(outcome -> Outcome.FEASIBLE, as);
        try (WitnessSearch search = new WitnessSearch(Hidden.of(odd()), half)) {
            assertThat(search.find(ODD, Knowledge.NOTHING).reaches()).isFalse();
        }
        assertThat(feasible.open() + tired.open() + half.open()).isZero();
        assertThat(feasible.made()).isEqualTo(2);
    }

    @Test
    @DisplayName("starts over once if a solver fails")
    void afresh() {
        Sheet sheet = Sheet.row(5, 20, 30).hide("0", "1");
        try (WitnessSearch search = new WitnessSearch(Hidden.of(sheet), Moody.tired())) {
            assertThat(found(search, UP)).isNotNull();
        }
    }
}

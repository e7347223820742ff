package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.Requirement.Side;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People with inside knowledge")
class AcquaintancesTest {
    private final Sheet sheet = new Sheet();

    /** Creates counties with two groups each. Napa's "a" counts one youth, as does its total. */
    AcquaintancesTest() {
        county("Napa", 1, 0);
        county("Yuba", 4, 5);
        county("Kern", 30, 40);
        sheet.open("T", 80).sum("T", "Napa", "Yuba", "Kern");
    }

    private void county(String name, long a, long b) {
        sheet.add(TableCell.open(name + ".a", a).of(name));
        sheet.add(TableCell.open(name + ".b", b).of(name));
        sheet.add(TableCell.open(name, a + b).of(name)).sum(name, name + ".a", name + ".b");
    }

    private Acquaintances hiding(String... names) {
        return new Acquaintances(Hidden.of(sheet.hide(names)));
    }

    @Test
    @DisplayName("are the counties with hidden cells, and those who know the one youth of a cell")
    void all() {
        List<Knowledge> all = hiding("Napa", "Napa.a", "Yuba.a", "Yuba.b").all();
        assertThat(all)
                .containsExactlyInAnyOrder(
                        new Knowledge(Attacker.INSIDER, 0, sheet.cells("Napa", "Napa.a")),
                        new Knowledge(Attacker.INSIDER, 1, sheet.cells("Yuba.a", "Yuba.b")),
                        new Knowledge(Attacker.SINGLE, 0, sheet.cells("Napa", "Napa.a")));
    }

    @Test
    @DisplayName("know a youth twice if no equation says that it is the same one")
    void twoYouths() {
        sheet.open("x", 1).open("y", 1).open("xy", 2).sum("xy", "x", "y").hide("x", "y");
        sheet.add(TableCell.open("bed", 1).unguarded()).hide("bed");
        assertThat(hiding().all())
                .extracting(Knowledge::cells)
                .containsExactly(sheet.cells("x"), sheet.cells("y"));
    }

    @Test
    @DisplayName("know the youth in every total that counts nobody else")
    void chains() {
        sheet.open("inner", 1).open("middle", 1).open("outer", 1).open("none", 0);
        sheet.sum("outer", "middle").sum("middle", "none", "inner");
        assertThat(hiding("inner", "middle", "outer").all())
                .extracting(Knowledge::cells)
                .containsExactly(sheet.cells("inner", "middle", "outer"));
    }

    @Test
    @DisplayName("are considered only when a witness changes what they know")
    void touched() {
        Acquaintances acquaintances = hiding("Napa", "Napa.a", "Yuba.a", "Yuba.b", "Kern", "Yuba");
        Map<Integer, Long> changes = Map.of(sheet.cell("Yuba.a"), 1L, sheet.cell("Yuba.b"), -1L);
        IntegerWitness witness = IntegerWitness.of(Hidden.of(sheet), changes);
        assertThat(acquaintances.touchedBy(witness))
                .extracting(Knowledge::cells)
                .containsExactly(sheet.cells("Yuba.a", "Yuba.b", "Yuba"));
    }

    @Test
    @DisplayName("are unaffected by cells that no equation ties to what they know")
    void far() {
        sheet.open("x", 4).open("y", 5).open("xy", 9).sum("xy", "x", "y").hide("x", "y");
        Acquaintances acquaintances = hiding("Yuba.a", "Yuba.b");
        Knowledge yuba = acquaintances.all().get(0);
        assertThat(acquaintances.isFar(sheet.cell("x"), yuba)).isTrue();
        assertThat(acquaintances.isFar(sheet.cell("Yuba.a"), yuba)).isFalse();
    }

    @Test
    @DisplayName("see a sum fall by no more than the parts that they don't know")
    void need() {
        Acquaintances acquaintances = hiding("Yuba.a", "Yuba.b", "Yuba", "Kern", "T");
        Knowledge yuba = new Knowledge(Attacker.INSIDER, 1, sheet.cells("Yuba.a"));
        int sum = sheet.cell("Yuba");
        assertThat(acquaintances.need(new Requirement(sum, Side.BELOW, 7), yuba)).isEqualTo(4);
        assertThat(acquaintances.need(new Requirement(sum, Side.BELOW, 3), yuba)).isEqualTo(3);
        assertThat(acquaintances.need(new Requirement(sum, Side.ABOVE, 7), yuba)).isEqualTo(7);
        assertThat(acquaintances.need(new Requirement(sheet.cell("Yuba.a"), Side.BELOW, 3), yuba))
                .isZero();
    }

    @Test
    @DisplayName("learn nothing from a cell that counts only what they know")
    void open() {
        Acquaintances acquaintances = hiding("Yuba.a", "Yuba.b", "Yuba", "T", "Kern", "Napa");
        Knowledge parts = new Knowledge(Attacker.INSIDER, 1, sheet.cells("Yuba.a", "Yuba.b"));
        assertThat(acquaintances.isOpen(sheet.cell("Yuba.a"), parts)).isFalse();
        assertThat(acquaintances.isOpen(sheet.cell("Yuba"), parts)).isFalse();
        assertThat(acquaintances.isOpen(sheet.cell("Napa.b"), parts)).isFalse();
        assertThat(acquaintances.isOpen(sheet.cell("T"), parts)).isTrue();
        Knowledge one = new Knowledge(Attacker.INSIDER, 1, sheet.cells("Yuba.a"));
        assertThat(acquaintances.isOpen(sheet.cell("Yuba"), one)).isTrue();
    }
}

package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.release.protection.figure.Statement.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The closure of statements about public figures")
class ClosureTest {
    private static Statement contains(String whole, String parts) {
        return new Statement(Kind.SUBSET, true, operands(whole), operands(parts));
    }

    private static Statement equals(String whole, String parts) {
        return new Statement(Kind.IDENTITY, true, operands(whole), operands(parts));
    }

    private static List<Operand> operands(String names) {
        return Arrays.stream(names.split(" ", -1)).map(Operand::parse).toList();
    }

    private static List<String> following(String known, Statement... said) {
        return Closure.of(List.of(said), new HashSet<>(operands(known))).stream()
                .map(Statement::id)
                .toList();
    }

    @Test
    @DisplayName("includes the statements themselves")
    void known() {
        assertThat(following("A B C", contains("A", "B"), equals("A", "B C")))
                .containsExactly("SUBSET A of B", "IDENTITY A of B + C");
    }

    @Test
    @DisplayName("passes through any number of figures between two")
    void chain() {
        assertThat(following("A D", contains("A", "B"), contains("B", "C"), contains("C", "D")))
                .containsExactly("SUBSET A of D");
    }

    @Test
    @DisplayName("passes through sums in both directions")
    void sums() {
        assertThat(following("A C D", contains("A", "B"), equals("B", "C D")))
                .containsExactly("SUBSET A of C + D");
        assertThat(following("A C D", equals("B", "C D"), contains("B", "A")))
                .containsExactly("SUBSET C + D of A");
    }

    @Test
    @DisplayName("is weaker if a part is unknown")
    void unknownPart() {
        assertThat(following("A B", equals("A", "B C"))).containsExactly("SUBSET A of B");
        assertThat(following("B C", contains("A", "B C"))).isEmpty();
    }

    @Test
    @DisplayName("treats some categories of a figure as part of it")
    void categories() {
        assertThat(following("A C", contains("A@AGE:A10_11+A12_13", "C")))
                .containsExactly("SUBSET A of C");
    }

    @Test
    @DisplayName("keeps earlier quarters apart")
    void lags() {
        assertThat(following("A D", contains("A", "B~1"), contains("B", "D"))).isEmpty();
        assertThat(following("A~1 D", contains("A~1", "B~1"), contains("B~1", "D")))
                .containsExactly("SUBSET A~1 of D");
    }

    @Test
    @DisplayName("protects the remainder if any step does")
    void guarded() {
        var loose = new Statement(Kind.SUBSET, false, operands("A"), operands("B"));
        var chain = List.of(loose, contains("B", "C"));
        assertThat(Closure.of(chain, new HashSet<>(operands("A C"))).get(0).guarded()).isTrue();
        assertThat(Closure.of(List.of(loose), new HashSet<>(operands("A B"))).get(0).guarded())
                .isFalse();
    }

    /** Checks that all figures that agree with the statements agree with the closure. */
    @Property(tries = 500)
    @Label("holds for all figures that agree with the statements")
    void holds(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("A", "B", "C", "D", "E", "F");
        Map<Operand, Long> values = new TreeMap<>(java.util.Comparator.comparing(Operand::code));
        names.forEach(name -> values.put(Operand.parse(name), (long) random.nextInt(9)));
        List<Statement> said = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Operand> figures = new ArrayList<>(values.keySet());
            java.util.Collections.shuffle(figures, random);
            int wholes = 1 + random.nextInt(2);
            int parts = 1 + random.nextInt(2);
            Kind kind = random.nextInt(4) == 0 ? Kind.IDENTITY : Kind.SUBSET;
            var statement =
                    new Statement(
                            kind,
                            true,
                            figures.subList(0, wholes),
                            figures.subList(wholes, wholes + parts));
            if (agrees(statement, values) && said.size() < 8) {
                said.add(statement);
            }
        }
        Set<Operand> known = new HashSet<>();
        values.keySet().stream().filter(o -> random.nextBoolean()).forEach(known::add);
        assertThat(Closure.of(said, known))
                .allMatch(statement -> agrees(statement, values))
                .allMatch(statement -> known.containsAll(statement.operands()));
    }

    private static boolean agrees(Statement statement, Map<Operand, Long> values) {
        long rest =
                statement.whole().stream().mapToLong(values::get).sum()
                        - statement.parts().stream().mapToLong(values::get).sum();
        return statement.kind() == Kind.IDENTITY ? rest == 0 : rest >= 0;
    }
}

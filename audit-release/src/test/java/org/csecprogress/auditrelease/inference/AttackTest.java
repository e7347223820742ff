package org.csecprogress.auditrelease.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Interest;
import org.csecprogress.auditrelease.inference.AttackEvidence.Term;
import org.csecprogress.auditrelease.inference.AttackEvidence.Unknown;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.OrTools;
import org.csecprogress.solver.Solver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attacker")
class AttackTest {
    private static final long THRESHOLD = 11;

    private final AttackEvidence evidence = new AttackEvidence();

    private int star(String name) {
        return evidence.add(new Unknown(name, 1, Interest.WITHHELD));
    }

    private CountInterval interval(int unknown) {
        return Attack.on(evidence, new OrTools(), THRESHOLD).intervals().get(unknown);
    }

    @Test
    @DisplayName("rounds to whole numbers: 19.2 to 20.8 halves is 10")
    void wholeNumbers() {
        int count = star("count");
        evidence.state(new Fact("most", true, false, List.of(new Term(count, 10)), 104));
        evidence.state(new Fact("least", true, false, List.of(new Term(count, -10)), -96));
        assertThat(interval(count)).isEqualTo(new CountInterval(10, 10));
    }

    @Test
    @DisplayName("drops first that a star is not zero, then soft facts, and nothing else")
    void contradictions() {
        int one = star("one");
        int other = star("other");
        evidence.state(new Fact("zero", true, true, List.of(new Term(one, 1)), 0));
        evidence.state(new Fact("printed", true, true, List.of(new Term(other, 1)), 30));
        evidence.state(new Fact("rule", false, false, List.of(new Term(other, 1)), 20));
        Inference inference = Attack.on(evidence, new OrTools(), THRESHOLD);
        assertThat(inference.lowered()).containsExactly(one);
        assertThat(inference.contradicted()).containsExactly("rule");
        assertThat(inference.intervals().get(one)).isEqualTo(new CountInterval(0, 0));
        assertThat(inference.intervals().get(other)).isEqualTo(new CountInterval(30, 30));
    }

    @Test
    @DisplayName("does not call a count safe because a solver gives up")
    void undecided() {
        int count = star("count");
        int other = star("other");
        List<Term> both = List.of(new Term(count, 1), new Term(other, 1));
        evidence.state(new Fact("sum", true, true, both, 9));
        Inference inference = Attack.on(evidence, givesUp(), THRESHOLD);
        assertThat(inference.undecided()).containsExactlyInAnyOrder(count, other);
        assertThat(Attack.on(evidence, new OrTools(), THRESHOLD).undecided()).isEmpty();
    }

    @Test
    @DisplayName("knows which intervals disclose a count")
    void tells() {
        assertThat(tells(Interest.WITHHELD, 1, 10)).isTrue();
        assertThat(tells(Interest.WITHHELD, 1, 11)).isFalse();
        assertThat(tells(Interest.WITHHELD, 40, 40)).isTrue();
        assertThat(tells(Interest.WITHHELD, 0, 0)).isFalse();
        assertThat(tells(Interest.REST, 0, 10)).isFalse();
        assertThat(tells(Interest.REST, 1, 10)).isTrue();
        assertThat(tells(Interest.REST, 40, 40)).isFalse();
        assertThat(tells(Interest.NONE, 5, 5)).isFalse();
    }

    private static boolean tells(Interest interest, long low, long high) {
        return Attack.tells(interest, new CountInterval(low, high), THRESHOLD);
    }

    private static Solver givesUp() {
        Solver solver = new OrTools();
        return new Solver() {
            @Override
            public LinearModel linear() {
                return tired(solver.linear());
            }

            @Override
            public LinearModel bounded() {
                return tired(solver.linear());
            }

            @Override
            public LinearModel integer(int effort) {
                return tired(solver.integer(effort));
            }
        };
    }

    private static LinearModel tired(LinearModel model) {
        return (LinearModel)
                Proxy.newProxyInstance(
                        LinearModel.class.getClassLoader(),
                        new Class<?>[] {LinearModel.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().matches("maximise|minimise")) {
                                return LinearModel.Outcome.FAILED;
                            }
                            try {
                                return method.invoke(model, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}

package org.csecprogress.disclosure.plan.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changes that meet goals")
class GoalMovesTest {
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int DOWN = 2;
    private static final int[] NOBODY = {};

    private final GoalMoves changes =
            new GoalMoves(
                    List.of(
                            Goal.plain(0, Goal.Direction.UP, 10),
                            Goal.plain(1, Goal.Direction.UP, 10),
                            Goal.plain(2, Goal.Direction.DOWN, 5)));

    private static Move move(int[] cells, double... by) {
        return new Move(cells, by);
    }

    @Test
    @DisplayName("meet one against anyone who knows no cell that they move")
    void met() {
        assertThat(changes.isMet(FIRST, NOBODY)).as("none so far").isFalse();
        changes.add(FIRST, move(new int[] {0, 4}, 10, -10));
        assertThat(changes.isMet(FIRST, new int[] {3})).isTrue();
        assertThat(changes.isMet(FIRST, new int[] {3, 4})).isFalse();
        changes.add(FIRST, move(new int[] {0, 5}, 10, -10));
        assertThat(changes.isMet(FIRST, new int[] {3, 4})).as("by the other").isTrue();
    }

    @Test
    @DisplayName("upwards serve every unmet upward goal whose cell they raise enough")
    void served() {
        Move both = move(new int[] {0, 1, 2, 4}, 10, 10, -5, -15);
        changes.add(FIRST, both);
        assertThat(changes.of(FIRST)).containsExactly(both);
        assertThat(changes.of(SECOND)).containsExactly(both);
        assertThat(changes.of(DOWN)).as("downwards nothing is lent").isEmpty();
        changes.add(FIRST, move(new int[] {0, 1, 5}, 10, 10, -20));
        assertThat(changes.of(FIRST)).hasSize(2);
        assertThat(changes.of(SECOND)).as("has one already").containsExactly(both);
    }

    @Test
    @DisplayName("downwards serve no other goal")
    void notServed() {
        changes.add(DOWN, move(new int[] {1, 2}, 12, -12));
        assertThat(changes.of(SECOND)).isEmpty();
    }

    @Test
    @DisplayName("serve a goal if they reach its need within rounding")
    void enough() {
        changes.add(FIRST, move(new int[] {0, 1}, 10, 10 - 5e-6));
        assertThat(changes.of(SECOND)).isEmpty();
        changes.add(FIRST, move(new int[] {0, 1}, 10, 10 - 5e-7));
        assertThat(changes.of(SECOND)).hasSize(1);
    }

    @Test
    @DisplayName("are reused if they move neither the cell nor what is known")
    void lent() {
        Move both = move(new int[] {0, 1, 4}, 10, 10, -20);
        changes.add(FIRST, both);
        changes.replace(SECOND, List.of());
        assertThat(changes.lent(SECOND, new int[] {7}, 8)).isSameAs(both);
        assertThat(changes.lent(SECOND, new int[] {4}, 8)).isNull();
        assertThat(changes.lent(SECOND, new int[] {7}, 4)).isNull();
        assertThat(changes.lent(DOWN, NOBODY, 8)).isNull();
    }

    @Test
    @DisplayName("are reused from the first goal that has one, whenever it was found")
    void lentByTheFirst() {
        Move late = move(new int[] {0, 1, 5}, 10, 10, -20);
        changes.add(SECOND, move(new int[] {1, 6}, 10, -10));
        changes.add(FIRST, late);
        assertThat(changes.lent(SECOND, NOBODY, 8)).isSameAs(late);
        changes.replace(FIRST, List.of());
        assertThat(changes.lent(SECOND, new int[] {6}, 8)).as("it is gone").isNull();
    }

    @Test
    @DisplayName("serve a goal that needs nothing, whatever they move")
    void needless() {
        var some =
                new GoalMoves(
                        List.of(
                                Goal.plain(0, Goal.Direction.UP, 10),
                                Goal.plain(1, Goal.Direction.UP, 0)));
        Move other = move(new int[] {0, 4}, 10, -10);
        some.add(FIRST, other);
        assertThat(some.of(SECOND)).containsExactly(other);
        some.replace(SECOND, List.of());
        assertThat(some.lent(SECOND, NOBODY, 8)).isSameAs(other);
    }

    @Test
    @DisplayName("are told by the cells that they move now")
    void moving() {
        changes.add(DOWN, move(new int[] {2, 7}, -5, 5));
        changes.add(FIRST, move(new int[] {0, 7}, 10, -10));
        assertThat(changes.moving(7)).containsExactly(FIRST, DOWN);
        assertThat(changes.moving(8)).isEmpty();
        changes.replace(FIRST, List.of(move(new int[] {0, 8}, 10, -10)));
        assertThat(changes.moving(7)).containsExactly(DOWN);
        assertThat(changes.moving(8)).containsExactly(FIRST);
    }

    @Test
    @DisplayName("are reused only from upward goals")
    void lentUpwards() {
        changes.add(DOWN, move(new int[] {1, 2}, 20, -20));
        assertThat(changes.lent(SECOND, NOBODY, 8)).isNull();
    }

    @Test
    @DisplayName("are marked hopeless against one insider, for one goal")
    void givenUp() {
        changes.giveUp(FIRST, 7);
        assertThat(changes.hopeless(FIRST)).containsExactly(7);
        assertThat(changes.hopeless(SECOND)).isEmpty();
    }

    @Test
    @DisplayName("are not reused if they raise the cell too little")
    void lentEnough() {
        changes.add(FIRST, move(new int[] {0, 1, 4}, 10, 9, -19));
        assertThat(changes.lent(SECOND, NOBODY, 8)).isNull();
    }
}

package org.csecprogress.filing.rules.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/**
 * Asks if a part of a filing repeats an earlier quarter figure by figure, as if it had been copied
 * (REPEATED). Zeros and reasons may well repeat in small counties, so enough figures of the part
 * must not be zero. Takes time linear in the figures of the filing.
 *
 * @param lag number of quarters before, 1 to 4
 * @param minFigures how many figures at least must not be zero, from 1
 * @param parts the whole filing, or each part of its task list
 */
public record RepeatRule(RuleDefinition definition, int lag, int minFigures, List<Part> parts)
        implements Rule {
    /**
     * Some of the inputs of a filing.
     *
     * @param form code of a part of the task list, or empty for the whole filing
     * @param inputs codes of its inputs
     */
    public record Part(String form, Set<String> inputs) {
        public Part {
            inputs = Set.copyOf(inputs);
        }

        private Map<CellKey, Answer> of(Answers answers) {
            Map<CellKey, Answer> some = new HashMap<>(answers.figures());
            some.keySet().removeIf(cell -> !inputs.contains(cell.input()));
            return some;
        }
    }

    public RepeatRule {
        parts = List.copyOf(parts);
    }

    @Override
    public void check(Check check) {
        Answers earlier = check.facts().prior().get(lag);
        if (earlier == null) {
            return;
        }
        // If the whole filing repeats, one question about it is enough.
        boolean whole = check.answers().figures().equals(earlier.figures());
        for (Part part : parts) {
            if (part.form().isEmpty() == whole) {
                compare(check, part, part.of(earlier));
            }
        }
    }

    private void compare(Check check, Part part, Map<CellKey, Answer> before) {
        Map<CellKey, Answer> now = part.of(check.answers());
        List<CellKey> counted =
                now.keySet().stream()
                        .filter(cell -> isMoreThanZero(now.get(cell)))
                        .sorted()
                        .toList();
        if (counted.size() >= minFigures && now.equals(before)) {
            Map<String, Object> arguments =
                    part.form().isEmpty() ? Map.of() : Map.of(Arguments.FORM, part.form());
            check.report(this, CellKey.total(counted.get(0).input()), arguments);
        }
    }

    private static boolean isMoreThanZero(Answer answer) {
        return answer.number().filter(number -> number.signum() > 0).isPresent();
    }
}

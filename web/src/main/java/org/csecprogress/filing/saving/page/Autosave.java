package org.csecprogress.filing.saving.page;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.kernel.web.JsonBuilders;

/**
 * Saves a page of figures, texts or milestones while the user works on it. Valid fields are saved;
 * invalid ones stay on the page with the reason beside them.
 */
public final class Autosave {
    private final PageSaving saving;
    private final Supplier<String> note;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /**
     * The outcome of an autosave.
     *
     * @param state saved, same, choose or closed
     * @param version the version to send with the next save
     * @param shown the answers to compare the next save with
     */
    public record Kept(
            String state, String said, long version, Shown shown, Map<String, String> wrong) {
        /** Writes the outcome as JSON for the page's script. */
        public JsonObjectBuilder written() {
            JsonArrayBuilder fields = JsonBuilders.array();
            wrong.forEach(
                    (field, sentence) ->
                            fields.add(
                                    JsonBuilders.object()
                                            .add("field", field)
                                            .add("sentence", sentence)));
            return JsonBuilders.object()
                    .add("state", state)
                    .add("said", said)
                    .add("version", Long.toString(version))
                    .add("shown", shown.written())
                    .add("wrong", fields);
        }
    }

    /**
     * @param note says that something was saved just now
     */
    public Autosave(PageSaving saving, Supplier<String> note) {
        this.note = note;
        this.saving = saving;
    }

    /** Saves the valid changes of a page. */
    public Kept keep(SentPage sent) {
        wrong.putAll(sent.draft().errors());
        FilingChanges changes = sent.changes();
        if (isEmpty(changes)) {
            return answer("same", "", saving.version(), sent.shown());
        }
        PageSaving.Outcome outcome = saving.save(sent, changes);
        if (outcome.kind() == PageSaving.Kind.REFUSED) {
            wrong.putAll(outcome.refused());
            changes = withoutRefused(changes);
            if (isEmpty(changes)) {
                return answer("same", "", saving.version(), sent.shown());
            }
            outcome = saving.save(sent, changes);
        }
        if (!outcome.isStored()) {
            return answer(
                    outcome.kind() == PageSaving.Kind.CLOSED ? "closed" : "choose",
                    outcome.sentence(),
                    saving.version(),
                    sent.shown());
        }
        // The page doesn't show what somebody else saved, so it keeps the version it was loaded
        // with. Each later save is then compared with theirs cell by cell.
        boolean merged = outcome.kind() == PageSaving.Kind.MERGED;
        return answer(
                "saved",
                note.get(),
                merged ? saving.version() : outcome.version(),
                sent.shown().after(changes));
    }

    private static boolean isEmpty(FilingChanges changes) {
        return changes.figures().isEmpty()
                && changes.texts().isEmpty()
                && changes.milestones().isEmpty()
                && changes.explanations().isEmpty();
    }

    /** Removes what the service refused: only texts, because the same parser read the figures. */
    private FilingChanges withoutRefused(FilingChanges changes) {
        return new FilingChanges(
                changes.figures(),
                taken(changes.texts(), ""),
                changes.milestones().stream().filter(m -> !isRefused(m)).toList(),
                taken(changes.explanations(), Targets.WHY));
    }

    private Map<String, String> taken(Map<String, String> texts, String prefix) {
        return texts.entrySet().stream()
                .filter(text -> !wrong.containsKey(prefix + text.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isRefused(MilestoneAnswer answer) {
        return MilestoneFields.FIELDS.stream().map(answer::target).anyMatch(wrong::containsKey);
    }

    private Kept answer(String state, String said, long version, Shown shown) {
        return new Kept(state, said, version, shown, wrong);
    }
}
